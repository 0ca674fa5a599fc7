using FsCheck;
using FsCheck.Fluent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Ranking;

namespace Huiyin.Summaries;

public sealed class RankingTests
{
    [Fact]
    public void Ranking_UnitWithTooFewCases_IsListedLastWithTheReason()
    {
        var table = Rank(("small", Of(resolution: (4, 4))), ("large", Of(resolution: (10, 50))));

        Assert.Equal(["large", "small"], table.Rows.Select(row => row.Unit));
        Assert.Equal((null, null, "too-few"), (table.Rows[1].Rank, table.Rows[1].Score, table.Rows[1].Unranked));
        Assert.Equal(1, table.Rows[0].Rank);
    }

    [Fact]
    public void Ranking_FiveOfFiveAgainstNinetyFiveOfAHundred_TrustsTheLargeNumber()
    {
        var table = Rank(("five", Of(resolution: (5, 5))), ("hundred", Of(resolution: (95, 100))), ("poor", Of(resolution: (40, 100))));

        Assert.Equal(["hundred", "five", "poor"], table.Rows.Select(row => row.Unit));
        // (5 + 20 x 140/205) / 25
        Assert.Equal(74.6, table.Rows[1].Resolution.Adjusted);
    }

    [Fact]
    public void Ranking_EqualScores_ShareARankAndTheNextIsLeftOut()
    {
        var table = Rank(("a", Of(resolution: (8, 10))), ("b", Of(resolution: (8, 10))), ("c", Of(resolution: (2, 10))));

        Assert.Equal([1, 1, 3], table.Rows.Select(row => row.Rank));
    }

    [Fact]
    public void Ranking_WhatIsExcluded_IsShownAndDoesNotMoveTheScore()
    {
        var plain = Of(resolution: (8, 10));
        var burdened = plain with { NotAccepted = 40, Deferred = 30, AwaitingResident = 20, Merged = 10, Withdrawn = 5 };

        var table = Rank(("burdened", burdened), ("plain", plain));

        Assert.Equal(table.Rows[0].Score, table.Rows[1].Score);
        Assert.Equal(new RankingExclusions(40, 30, 20, 10, 5), table.Rows.Single(row => row.Unit == "burdened").Excluded);
    }

    [Fact]
    public void Score_OfEveryRow_IsTheSumOfItsParts()
    {
        var table = Rank(("a", Of((3, 7), (8, 10), (1, 4))), ("b", Of((9, 9), (5, 12), (6, 6))));

        Assert.All(table.Rows, row => Assert.Equal(row.Score!.Value, row.Response.Points + row.Resolution.Points + row.Satisfaction.Points, 0.06));
    }

    [Fact]
    public void MoveUp_ComesTrueWhenCountedAnewAndOneLessDoesNot() => Prop.ForAll(Districts().ToArbitrary(), units =>
    {
        var table = Rank([.. units]);
        foreach (var row in table.Ranked.Where(row => row.MoveUp is not null))
        {
            Assert.True(RankAfter(units, row.Unit, row.MoveUp!, row.MoveUp!.Count) is var after && after.Rank < row.Rank && after.Score == row.MoveUp.Score, $"{row}");
            Assert.False(row.MoveUp.Count > 1 && RankAfter(units, row.Unit, row.MoveUp, row.MoveUp.Count - 1).Rank < row.Rank, $"{row}");
        }

        return table.Ranked.Where(row => row.Rank == 1).All(row => row.MoveUp is null);
    }).QuickCheckThrowOnFailure();

    private static RankingRow RankAfter((string Unit, Figures Figures)[] units, string unit, MoveUp move, int count) =>
        Rank([.. units.Select(one => one.Unit != unit ? one : (one.Unit, move.Lever switch
        {
            "settle-overdue" => one.Figures with { Resolution = Better(one.Figures.Resolution, count) },
            "contact-in-time" => one.Figures with { Response = Better(one.Figures.Response, count) },
            _ => one.Figures with { Satisfaction = Better(one.Figures.Satisfaction, count) },
        }))]).Rows.Single(row => row.Unit == unit);

    private static Rate Better(Rate rate, int count) => new(rate.Reached + count, rate.Of);

    private static Gen<(string, Figures)[]> Districts()
    {
        var rate = from of in Gen.Choose(0, 60) from reached in Gen.Choose(0, of) select (reached, of);
        var figures = from response in rate from resolution in rate from satisfaction in rate select Of(response, resolution, satisfaction);
        return from many in Gen.Choose(1, 12) from all in Gen.ArrayOf(figures, many) select all.Select((one, index) => ($"unit-{index}", one)).ToArray();
    }

    private static RankingTable Rank(params (string Unit, Figures Figures)[] units) => UnitRanking.Of(
        units.ToDictionary(unit => unit.Unit, unit => unit.Figures),
        Of(Sum(units, one => one.Response), Sum(units, one => one.Resolution), Sum(units, one => one.Satisfaction)),
        new Huiyin.DialogContent.SummaryThresholds());

    private static (int, int) Sum((string Unit, Figures Figures)[] units, Func<Figures, Rate> of) =>
        (units.Sum(unit => of(unit.Figures).Reached), units.Sum(unit => of(unit.Figures).Of));

    private static Figures Of((int, int) response = default, (int, int) resolution = default, (int, int) satisfaction = default) => new()
    {
        Response = new Rate(response.Item1, response.Item2),
        Resolution = new Rate(resolution.Item1, resolution.Item2),
        Satisfaction = new Rate(satisfaction.Item1, satisfaction.Item2),
    };
}
