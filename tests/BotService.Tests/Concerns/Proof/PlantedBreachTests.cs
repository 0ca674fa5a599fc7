using Huiyin.Concerns.Proof;
using Huiyin.Scheduling;
using Huiyin.Storage;

namespace Huiyin.Concerns;

/// <summary>What is spoilt in a ledger is found and named; what is sound is left in peace.</summary>
public sealed class PlantedBreachTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Verify_EachKindOfBreachPlanted_NamesExactlyThat(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var tampering = new Tampering(database, kind);
        List<(PlantedBreach Planted, SoundLedger Sound)> all = [];
        foreach (var planted in PlantedBreach.All)
        {
            all.Add((planted, await SoundLedger.BuildAsync(database, all.Count)));
        }

        Assert.Empty(await database.ProveAsync());
        await tampering.BreakLocksAsync();
        foreach (var (planted, sound) in all)
        {
            await planted.Plant(sound, tampering);
        }

        var found = await database.ProveAsync();

        var wrong = all.Select(one => Complaint(one.Planted, one.Sound, found)).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void PlantedBreaches_Together_LeaveNoKindUntried() =>
        Assert.Equal(
            Enum.GetValues<BreachKind>(),
            PlantedBreach.All.SelectMany(planted => planted.Kinds).Concat(PlantedPeriodBreach.All.Select(planted => planted.Kind)).Distinct().Order());

    private static string? Complaint(PlantedBreach planted, SoundLedger sound, List<Breach> found)
    {
        var named = found.Where(breach => sound.Names.Contains(breach.Subject) || (planted.Renames && breach.Subject == "0")).ToList();
        return named.Select(breach => breach.Kind).ToHashSet().SetEquals(planted.Kinds)
            ? null
            : $"{planted.Name}: expected {string.Join(", ", planted.Kinds)}, found {(named.Count == 0 ? "nothing" : string.Join("; ", named))}";
    }
}
