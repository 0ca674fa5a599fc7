using System.Text;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Tests.DialogContent;
using Huiyin.Visits.Import;

namespace Huiyin.Visits;

public sealed class HouseholdImportTests
{
    private const string Chinese = "辖区,楼栋,单元,房号\n名都社区,3号楼,2单元,402\nmingdu,3,2,０４０３\n柳庄村,,,17号\n";

    static HouseholdImportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-mark", "GB18030", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void File_InAnyEncodingOfOffices_IsRead(string encoding)
    {
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Chinese),
            "utf-8-mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Chinese)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Chinese)],
            _ => Encoding.GetEncoding(encoding).GetBytes(Chinese),
        };

        var file = HouseholdFile.Read(bytes, Repository.Content.Areas);

        Assert.Empty(file.Findings);
        Assert.Equal(
            [new HouseholdAddress("mingdu", "3", "2", "402"), new HouseholdAddress("mingdu", "3", "2", "403"), new HouseholdAddress("liuzhuang", "", "", "17")],
            file.Addresses);
    }

    [Theory]
    [InlineData("area,building,room\nmingdu,3,402\natlantis,1,1\n", 3, "unknown-area")]
    [InlineData("area,building,unit,room\nmingdu,3,2,402\nmingdu,03号楼,2单元,402室\n", 3, "duplicate")]
    [InlineData("area,building,unit,room\nmingdu,3,2,\n", 2, "no-room")]
    [InlineData("area,room\n ,402\n", 2, "no-area")]
    [InlineData("area,building,unit,room\nmingdu,3\n", 2, "short-line")]
    [InlineData("area,building,unit,room,phone\nmingdu,3,2,402,13800000000\n", 1, "unknown-column")]
    [InlineData("area,building\nmingdu,3\n", 1, "missing-column")]
    [InlineData("area,area,room\nmingdu,mingdu,3\n", 1, "column-twice")]
    [InlineData("area,building,unit,room\n阳光小区,3,2,402\n", 2, "unknown-area")]
    [InlineData("area,room\n", 0, "empty")]
    [InlineData("", 0, "empty")]
    [InlineData("area,room\nmingdu,\"40\"2\n", 2, "bad-quotes")]
    [InlineData("area,room\nmingdu,123456789012345678901\n", 2, "too-long")]
    public void File_WithAMistake_IsReportedByLineInBothLanguages(string text, int line, string key)
    {
        var file = HouseholdFile.Read(Encoding.UTF8.GetBytes(text), Repository.Content.Areas);

        var finding = Assert.Single(file.Findings);
        Assert.Equal((line, key), (finding.Line, finding.Key));
        Assert.All(Locales.All, locale => Assert.NotEmpty(finding.Say(Repository.Content.Prompts, locale)));
        if (line > 0)
        {
            Assert.StartsWith($"Line {line}: ", finding.Say(Repository.Content.Prompts, Locales.English));
            Assert.StartsWith($"第 {line} 行：", finding.Say(Repository.Content.Prompts, Locales.Chinese));
        }
    }

    [Fact]
    public void File_InNoEncodingOfOffices_IsSaidToBeSo() =>
        Assert.Equal("encoding", Assert.Single(HouseholdFile.Read([0x61, 0xFF, 0xFF, 0xFF, 0x0A], Repository.Content.Areas).Findings).Key);

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Import_OfTheWholeDistrict_TakesSecondsAndTheSecondTimeAddsNothing(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind, rooms: 0);
        var text = new StringBuilder("area,building,unit,room\n");
        for (var number = 0; number < 27_018; number++)
        {
            text.Append($"mingdu,{number / 200},{number / 20 % 10},{number % 20}\n");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        List<double> shares = [];
        var first = await ImportAsync(register, text.ToString(), shares.Add);
        var seconds = watch.Elapsed.TotalSeconds;
        var second = await ImportAsync(register, text.ToString(), _ => { });

        Assert.Equal((27_018, 0), (first.Added, first.Known));
        Assert.Equal((0, 27_018), (second.Added, second.Known));
        Assert.Equal(1, shares[^1]);
        Assert.True(seconds < 20, $"{seconds:0.0} s");
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Import_OfFileWithOneMistake_ImportsNothing(DatabaseKind kind)
    {
        await using var register = await Register.OpenAsync(kind, rooms: 0);

        var result = await ImportAsync(register, "area,room\nmingdu,1\nmingdu,2\natlantis,3\n", _ => { });

        Assert.Single(result.Findings);
        Assert.Equal(0, await register.Database.ScalarAsync<int>("SELECT count(*) FROM household"));
    }

    private static Task<ImportResult> ImportAsync(Register register, string text, Action<double> progress) => register.Database.WriteAsync(transaction =>
        register.Database.Get<HouseholdImport>().ImportAsync(
            transaction,
            HouseholdFile.Read(Encoding.UTF8.GetBytes(text), Repository.Content.Areas),
            progress,
            CancellationToken.None));
}
