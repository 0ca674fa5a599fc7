using System.Globalization;
using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

/// <summary>Calendar, deadlines and routing: what is shipped, and what a wrong edit is told.</summary>
public sealed class SettingContentTests : IDisposable
{
    private readonly TemporaryDialogs _dialogs = new();

    public void Dispose() => _dialogs.Dispose();

    [Theory]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-10-07", false)]
    [InlineData("2026-10-10", true)]
    [InlineData("2026-11-07", false)]
    [InlineData("2026-11-09", true)]
    [InlineData("2027-02-09", false)]
    public void Calendar_Shipped_KnowsHolidaysAndShiftedDays(string day, bool works) =>
        Assert.Equal(works, Repository.Content.Calendar.TimesOf(null, DateOnly.Parse(day, CultureInfo.InvariantCulture)).Count > 0);

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    public void Calendar_Shipped_HasEveryHolidayOfTheLaw(int year)
    {
        var lunar = new ChineseLunisolarCalendar();
        DateOnly Lunar(int month, int day)
        {
            var leap = lunar.GetLeapMonth(year);
            return DateOnly.FromDateTime(lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
        }

        var newYear = Lunar(1, 1);
        DateOnly[] days =
        [
            new(year, 1, 1), newYear.AddDays(-1), newYear, newYear.AddDays(1), newYear.AddDays(2), new(year, 4, 5), new(year, 5, 1), new(year, 5, 2),
            Lunar(5, 5), Lunar(8, 15), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3),
        ];
        Assert.All(days, day => Assert.Empty(Repository.Content.Calendar.TimesOf(null, day)));
    }

    [Fact]
    public void Calendar_AroundTheClock_WorksOnHolidaysToo() =>
        Assert.Equal([(0, 24 * 60)], Repository.Content.Calendar.TimesOf("around-the-clock", new DateOnly(2026, 10, 1)));

    [Theory]
    [InlineData("calendar.yaml", "from: 2026-01-01, to: 2026-01-03", "from: 2026-01-01, to: 2026-01-04", "2026-01-04 is there twice")]
    [InlineData("calendar.yaml", "from: 2026-01-01, to: 2026-01-03", "from: 2026-01-03, to: 2026-01-01", "before the first")]
    [InlineData("calendar.yaml", "from: 2026-01-01, to: 2026-01-03", "from: 2026-02-30, to: 2026-03-01", "no such date")]
    [InlineData("calendar.yaml", "\"14:30-18:00\"", "\"11:30-18:00\"", "overlap")]
    [InlineData("calendar.yaml", "[monday, tuesday", "[moonday, tuesday", "moonday")]
    [InlineData("deadlines.yaml", "acceptance: 20m", "acceptance: 45m", "'acceptance' is due after 'first-contact'")]
    [InlineData("deadlines.yaml", "acceptance: 20m", "acceptance: soon", "soon")]
    [InlineData("deadlines.yaml", "code: 15d", "code: 7d", "'7d' is there twice")]
    [InlineData("routing.yaml", "    unit: government-services", "    unit: nobody", "'nobody' is unknown")]
    [InlineData("routing.yaml", "default:\n  unit: government-services", "default:\n  unit: nobody", "default unit 'nobody'")]
    [InlineData("routing.yaml", "default:\n  unit: government-services", "default:\n  of: government-services", "lacks 'unit'")]
    [InlineData("routing.yaml", "categories: [services.village]", "categories: [services.hamlet]", "'services.hamlet' is unknown")]
    [InlineData("routing.yaml", "areas: [wenchang", "areas: [atlantis", "'atlantis' is unknown")]
    [InlineData("routing.yaml", "id: danger", "id: praise", "'praise' is taken")]
    [InlineData("units.yaml", "parent: urban-management", "parent: sanitation", "'sanitation', is unknown, or lies below")]
    [InlineData("units.yaml", "hours: counter", "hours: never", "'never' are unknown")]
    public void Load_WrongSetting_NamesTheLineAndTheFix(string file, string text, string by, string problem)
    {
        _dialogs.Replace(file, text, by);
        var line = _dialogs.LineOf(file, by.Split('\n')[^1]);

        Assert.False(DialogContentLoader.TryLoad(_dialogs.Folder, out _, out var findings));

        var finding = Assert.Single(findings.All, finding => finding.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Equal(file, finding.File);
        Assert.NotEmpty(finding.Fix);
        Assert.InRange(finding.Line, line - 6, line + 60);
        var (chinese, chineseFix) = finding.In(Locales.Chinese, Repository.Content.Findings);
        Assert.True(IsChinese(chinese) && IsChinese(chineseFix), $"{chinese} {chineseFix}");
    }

    private static bool IsChinese(string text) => text.Any(character => character is >= '一' and <= '龥');
}
