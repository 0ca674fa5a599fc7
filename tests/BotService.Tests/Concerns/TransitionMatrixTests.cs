using System.Globalization;
using System.Runtime.CompilerServices;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>
/// The table of transitions cell by cell for every role, held against <c>transitions.tsv</c>: whatever changes who may do what shows there.
/// Set HUIYIN_UPDATE_EXPECTED=1 to write the file anew, and read its difference.
/// </summary>
public sealed class TransitionMatrixTests
{
    private const string Self = "self";
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly ActorRole[] Roles = Enum.GetValues<ActorRole>();
    private static readonly TransitionCheck Check = new(new DistrictTime(new ManualClock(Start), TimeZoneInfo.Utc));

    internal static readonly (ConcernStatus Status, ConcernOutcome? Outcome)[] States =
    [
        .. Enum.GetValues<ConcernStatus>().Where(status => status != ConcernStatus.Closed).Select(status => (status, (ConcernOutcome?)null)),
        .. Enum.GetValues<ConcernOutcome>().Select(outcome => (ConcernStatus.Closed, (ConcernOutcome?)outcome)),
    ];

    [Fact]
    public void Table_WrittenOut_IsTheOneCheckedIn()
    {
        var written = string.Join('\n', Lines()) + "\n";
        if (Environment.GetEnvironmentVariable("HUIYIN_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(PathOf(), written);
        }

        Assert.Equal(File.ReadAllText(PathOf()).ReplaceLineEndings("\n"), written);
    }

    [Fact]
    public void Allow_EveryCellOfEveryRole_IsAsCheckedIn()
    {
        var expected = ReadExpected();
        var cells = 0;
        foreach (var from in States)
        {
            foreach (var to in States)
            {
                foreach (var role in Roles)
                {
                    var mark = expected.GetValueOrDefault((Name(from), Name(to), role));
                    foreach (var (isDisputed, withVisit) in new[] { (false, false), (false, true), (true, false), (true, true) })
                    {
                        Assert.Equal((from, to, role, isDisputed, withVisit, Expected(mark, isDisputed, withVisit)), (from, to, role, isDisputed, withVisit, Actual(from, to, role, isDisputed, withVisit)));
                        cells++;
                    }
                }
            }
        }

        Assert.Equal(12 * 12 * 8 * 4, cells);
    }

    [Fact]
    public void Allow_OutsideTheTable_ListsWhatIsAllowedInstead()
    {
        foreach (var from in States)
        {
            foreach (var role in Roles)
            {
                var refused = Assert.Throws<ConcernRefusedException>(() => Check.Allow(Concern(from, isDisputed: false), Request((from.Status, from.Outcome ?? ConcernOutcome.Confirmed), false) with { To = ConcernStatus.Submitted, Outcome = ConcernOutcome.Merged }, new Actor(role, Self)));
                Assert.Equal(Refusal.TransitionNotAllowed, refused.Refusal);
                Assert.Equal(from.Status, refused.Status);
                Assert.All(refused.Allowed, step => Assert.Null(Actual(from, (step.To, step.Outcome), role, false, false)));
            }
        }
    }

    private static IEnumerable<string> Lines()
    {
        yield return $"# + may; v only with a recorded return visit; - may not; * not whoever settled it, once it was disputed\nfrom\tto\trequires\tleast words\ttells\tmessage\t{string.Join('\t', Roles)}";
        foreach (var from in States)
        {
            foreach (var row in Transitions.From(from.Status, from.Outcome))
            {
                var marks = Roles.Select(role => row.Who.Contains(role) ? row.ByAnother ? "+*" : "+" : row.WithReturnVisit.Contains(role) ? "v" : "-");
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Name(from)}\t{Name((row.To, row.Outcome))}\t{row.Requires}\t{row.LeastWords}\t{row.Tells}\t{row.Message}\t{string.Join('\t', marks)}");
            }
        }
    }

    private static Dictionary<(string From, string To, ActorRole Role), string> ReadExpected() => File.ReadAllLines(PathOf())
        .Skip(2)
        .Select(line => line.Split('\t'))
        .SelectMany(cells => Roles.Select((role, index) => (Key: (cells[0], cells[1], role), Mark: cells[6 + index])))
        .ToDictionary(cell => cell.Key, cell => cell.Mark);

    private static Refusal? Expected(string? mark, bool isDisputed, bool withVisit) => mark switch
    {
        null => Refusal.TransitionNotAllowed,
        "+" => null,
        "+*" => isDisputed ? Refusal.NeedsAnother : null,
        // Whoever settled it may never bring the resident's word.
        "v" when withVisit => isDisputed ? Refusal.NeedsAnother : null,
        _ => Refusal.ActorNotAllowed,
    };

    internal static Refusal? Actual((ConcernStatus, ConcernOutcome?) from, (ConcernStatus, ConcernOutcome?) to, ActorRole role, bool isDisputed, bool withVisit) =>
        (Record.Exception(() => Check.Allow(Concern(from, isDisputed), Request(to, withVisit), new Actor(role, Self))) as ConcernRefusedException)?.Refusal;

    private static TransitionRequest Request((ConcernStatus Status, ConcernOutcome? Outcome) to, bool withVisit) => new(
        to.Status,
        to.Outcome,
        Text: "words",
        Unit: "environment",
        ReviewOn: DateOnly.FromDateTime(Start.Date).AddDays(30),
        ResponsibleInstead: "the power company",
        MergedInto: "another",
        ReturnVisitId: withVisit ? "visit" : null);

    private static Concern Concern((ConcernStatus Status, ConcernOutcome? Outcome) state, bool isDisputed) => new()
    {
        Id = "id",
        Number = "100008",
        Category = "parking",
        Text = "words",
        Language = "en",
        ReporterId = "id",
        Unit = "reception",
        Status = state.Status,
        Outcome = state.Outcome,
        ClosedAt = state.Status == ConcernStatus.Closed ? Start : null,
        SettledBy = isDisputed ? Self : "somebody else",
        ReopenedCount = isDisputed ? 1 : 0,
    };

    private static string Name((ConcernStatus Status, ConcernOutcome? Outcome) state) => state.Outcome is null ? state.Status.ToString() : $"{state.Status}/{state.Outcome}";

    private static string PathOf([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "transitions.tsv");
}
