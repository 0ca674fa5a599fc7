using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Huiyin.Summaries.Counting;

namespace Huiyin.Summaries.Proof;

/// <summary>A number of a summary that the events do not say.</summary>
/// <param name="Figure">Where in the document: <c>district.settled</c>, <c>units.sanitation.overdue</c>; <c>hash</c> of the document as a whole.</param>
/// <param name="Said">By the summary.</param>
/// <param name="Counted">From the events.</param>
internal sealed record SummaryDifference(string Figure, string Said, string Counted)
{
    private static readonly PropertyInfo[] Columns = [.. typeof(Figures).GetProperties().Where(column => column.CanWrite)];

    /// <summary>Figure by figure; the echo rate is counted from messages, not from events.</summary>
    public static IEnumerable<SummaryDifference> Of(string group, Figures said, Figures counted)
    {
        var expected = counted with { Echo = said.Echo };
        if (said == expected)
        {
            yield break;
        }

        foreach (var column in Columns)
        {
            var (there, wanted) = (column.GetValue(said), column.GetValue(expected));
            if (!Equals(there, wanted))
            {
                yield return new($"{group}.{JsonNamingPolicy.CamelCase.ConvertName(column.Name)}", Say(there), Say(wanted));
            }
        }
    }

    public override string ToString() => $"{Figure}: {Said} is said, {Counted} is counted.";

    private static string Say(object? value) => value is Rate rate ? $"{rate.Reached}/{rate.Of}" : Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "-";
}
