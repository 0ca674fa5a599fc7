using System.Globalization;
using Huiyin.Visits;

namespace Huiyin.Desk.Visits;

/// <summary>What somebody wrote down at a door, as a form or the queue on their phone sends it.</summary>
internal sealed record VisitForm
{
    /// <summary>Rows for matters in the full form; the short one has the first alone.</summary>
    public const int Matters = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(60);

    public string? Household { get; init; }

    public VisitOutcome? Outcome { get; init; }

    public string? Remark { get; init; }

    /// <summary>In the household's words, each with the code of a category or null.</summary>
    public IReadOnlyList<(string? Words, string? Category)> Concerns { get; init; } = [];

    /// <summary>Made with the form: sent again after a lost connection it is written down once.</summary>
    public string? Key { get; init; }

    /// <summary>How long it lay on the phone before it could be sent: a span, for the phone's clock may be wrong.</summary>
    public TimeSpan Waited { get; init; }

    public static VisitForm Of(IFormCollection sent) => new()
    {
        Household = Given(sent, "household"),
        Outcome = Enum.TryParse<VisitOutcome>(Given(sent, "outcome"), out var outcome) && Enum.IsDefined(outcome) ? outcome : null,
        Remark = Given(sent, "remark"),
        Concerns = [.. Enumerable.Range(1, Matters).Select(matter => (Given(sent, $"concern-{matter}"), Given(sent, $"category-{matter}")))],
        Key = Given(sent, "key") is { Length: 32 } key && key.All(char.IsAsciiHexDigitLower) ? key : null,
        Waited = WaitOf(Given(sent, "waited")),
    };

    /// <summary>What was typed for the first, second or third matter.</summary>
    public (string? Words, string? Category) Concern(int matter) => Concerns.Count >= matter ? Concerns[matter - 1] : (null, null);

    private static TimeSpan WaitOf(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var waited) && waited <= LongestWait.TotalSeconds
            ? TimeSpan.FromSeconds(waited)
            : TimeSpan.Zero;

    private static string? Given(IFormCollection sent, string name) => sent[name].ToString() is { Length: > 0 } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
