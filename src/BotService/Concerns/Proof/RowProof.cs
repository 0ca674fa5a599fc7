using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Huiyin.Concerns.Proof;

/// <summary>Whether a row is what its events add up to, column by column, and whether an open concern has what keeps it moving.</summary>
internal static partial class RowProof
{
    private static readonly string[] NextActColumns = [nameof(Concern.NextAct), nameof(Concern.NextActDue), nameof(Concern.WakeAt)];
    private static readonly PropertyInfo[] Columns = [.. typeof(Concern).GetProperties().Where(column => column.CanWrite)];

    public static IEnumerable<Breach> OfPresent(string subject, Concern row, IRouting routing)
    {
        if (row.IsOpen && (row.Unit.Length == 0 || !routing.IsUnit(row.Unit)))
        {
            yield return new(BreachKind.NoUnit, subject, null, null, "-", Say(row.Unit));
        }

        if (row.IsOpen && LacksNextAct(row))
        {
            yield return new(BreachKind.NoNextAct, subject, null, null, "next_act, next_act_due, wake_at", $"{Say(row.NextAct)}, {Say(row.NextActDue)}, {Say(row.WakeAt)}");
        }
    }

    public static IEnumerable<Breach> OfFold(string subject, Concern row, Concern fold)
    {
        // What a resident may have erased is on the row alone.
        var expected = fold with { Phone = row.Phone, Place = row.Place, Position = row.Position, SinceWhen = row.SinceWhen };
        if (row.Text.Length == 0 || fold.Text.Length == 0)
        {
            expected = expected with { Text = row.Text };
        }

        return expected == row ? [] : Differences(subject, row, expected);
    }

    private static IEnumerable<Breach> Differences(string subject, Concern row, Concern expected)
    {
        var lacksNextAct = row.IsOpen && LacksNextAct(row);
        foreach (var column in Columns)
        {
            var (wanted, there) = (column.GetValue(expected), column.GetValue(row));
            if (!Equals(wanted, there) && !(lacksNextAct && NextActColumns.Contains(column.Name)))
            {
                var isWords = column.Name == nameof(Concern.Text);
                yield return new(BreachKind.RowDiffers, subject, null, Snake().Replace(column.Name, "_$0").ToLowerInvariant(), Shown(wanted, isWords), Shown(there, isWords));
            }
        }
    }

    private static bool LacksNextAct(Concern row) => row.NextAct is null || row.NextActDue is null || row.WakeAt is null;

    // A report is printed and passed on: it never repeats what residents said.
    private static string Shown(object? value, bool isWords) =>
        isWords && value is string words ? string.Create(CultureInfo.InvariantCulture, $"[{words.Length}]") : Say(value);

    private static string Say(object? value) => value switch
    {
        null or "" => "-",
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "-",
    };

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Snake();
}
