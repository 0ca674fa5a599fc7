using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Concerns;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>Watching, templates, and concerns that have to do with each other.</summary>
public sealed class DeskRelationTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string Words = "名都社区3号楼单元门口电动车乱停，把门堵住了，轮椅进不去。";

    [Fact]
    public async Task Watching_PutsTheConcernInTheWatchedLedgerAndTakesItOut()
    {
        var concern = await FileAsync();
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Auditor, "en");
        var path = $"/desk/concerns/{concern.Number}";

        var watched = await caller.SendAsync(await caller.GetAsync(path), path, "handler=Watch");
        var ledger = await caller.GetAsync("/desk/concerns?watched=true");
        await caller.SendAsync(await caller.GetAsync(path), path, "handler=Watch");

        Assert.Equal(302, watched.Status);
        Assert.Contains(concern.Id, ledger.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(concern.Id, (await caller.GetAsync("/desk/concerns?watched=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_ThatFits_FillsTheFormBehindWhatWasTyped()
    {
        var concern = await FileAsync();
        await AddTemplateAsync("parking", "{number}已经收到，{unit}三天内处理。");
        await AddTemplateAsync("utilities", "路灯马上修。");
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        var path = $"/desk/concerns/{concern.Number}";
        var page = await caller.GetAsync(path);
        var id = System.Text.RegularExpressions.Regex.Match(page.Text, "<option value=\"([0-9a-f]{32})\">About parking").Groups[1].Value;

        var filled = await caller.SendAsync(page, path, "name=\"Act\" value=\"reply\"", ("Template", id), ("Go", "template"), ("Text", "您好。"));

        Assert.Equal(200, filled.Status);
        Assert.Contains($"您好。\n{ConcernNumber.Format(concern.Number)}已经收到，", System.Net.WebUtility.HtmlDecode(filled.Text), StringComparison.Ordinal);
        Assert.DoesNotContain("About utilities", page.Text, StringComparison.Ordinal);
        Assert.Equal(concern.Version, (await ReadAsync(concern)).Version);
    }

    [Fact]
    public async Task SimilarConcern_Merged_IsPreviewedThenGoesOnInTheOther_AndCanBeTakenOut()
    {
        var (target, source) = (await FileAsync(), await FileAsync());
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        var path = $"/desk/concerns/{target.Number}";

        var preview = await caller.SendAsync(await caller.GetAsync(path), path, "handler=Merge", ("merge", source.Id), ("go", "preview"));
        Assert.Contains($"The reporter of {ConcernNumber.Format(source.Number)} will read", preview.Text, StringComparison.Ordinal);
        Assert.Contains("class=\"preview\" lang=\"zh-CN\"", preview.Text, StringComparison.Ordinal);
        Assert.Equal(ConcernStatus.Submitted, (await ReadAsync(source)).Status);

        var merged = await caller.SendAsync(preview, path, "handler=Merge", ("merge", source.Id), ("go", "do"));
        Assert.Equal(302, merged.Status);
        Assert.Equal((ConcernOutcome.Merged, target.Id), ((await ReadAsync(source)).Outcome, (await ReadAsync(source)).MergedInto));
        Assert.Contains("Merged into this one", (await caller.GetAsync(path)).Text, StringComparison.Ordinal);

        var other = $"/desk/concerns/{source.Number}";
        var split = await caller.SendAsync(await caller.GetAsync(other), other, "handler=Split");
        Assert.Equal(302, split.Status);
        Assert.True((await ReadAsync(source)).IsOpen);
    }

    [Fact]
    public async Task Merging_WithAConcernOfAnotherOffice_IsRefusedAndShowsNothingOfIt()
    {
        var target = await FileAsync();
        var similar = await FileAsync();
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var path = $"/desk/concerns/{target.Number}";
        var page = await caller.GetAsync(path);
        Assert.Contains(similar.Id, page.Text, StringComparison.Ordinal);

        foreach (var go in new[] { "preview", "do" })
        {
            var answer = await caller.SendAsync(page, path, "handler=Merge", ("merge", desk.Xuwan.Id), ("go", go));
            Assert.Equal(422, answer.Status);
            Assert.DoesNotContain("路灯坏了", answer.Text, StringComparison.Ordinal);
        }

        Assert.True((await ReadAsync(desk.Xuwan)).IsOpen);
    }

    [Fact]
    public async Task Part_OfAnotherConcern_ShowsItsWholeAndComesOutAgain()
    {
        var (whole, part) = (await FileAsync(), await FileAsync());
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        var path = $"/desk/concerns/{part.Number}";

        var wrong = await caller.SendAsync(await caller.GetAsync(path), path, "handler=Link", ("whole", "nothing-like-it"));
        await caller.SendAsync(await caller.GetAsync(path), path, "handler=Link", ("whole", ConcernNumber.Format(whole.Number)));
        var linked = await caller.GetAsync(path);
        await caller.SendAsync(linked, path, "handler=Unlink");

        Assert.Equal(422, wrong.Status);
        Assert.Contains("Part of", linked.Text, StringComparison.Ordinal);
        Assert.Contains($"/desk/concerns/{whole.Number}", linked.Text, StringComparison.Ordinal);
        Assert.Null((await ReadAsync(part)).ParentId);
    }

    private Task<Concern> FileAsync() => desk.FileAsync(Words, "mingdu", "parking.compound", "zh-CN");

    private Task<Concern> ReadAsync(Concern concern) =>
        desk.ActAsync(async (_, transaction, token) => (await desk.Host.Services.GetRequiredService<ConcernQueries>().FindAsync(transaction, concern.Id, token))!);

    private Task AddTemplateAsync(string category, string words) => desk.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
        async (transaction, token) =>
        {
            var template = new ReplyTemplate
            {
                Id = Guid.NewGuid().ToString("N"),
                Category = category,
                TitleZh = "关于" + category,
                TitleEn = "About " + category,
                TextZh = words,
                TextEn = words,
                CreatedAt = DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
                UpdatedBy = "admin",
            };
            await desk.Host.Services.GetRequiredService<IReplyTemplates>().AddAsync(transaction, template, token);
            return true;
        },
        CancellationToken.None);
}
