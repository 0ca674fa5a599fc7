using Huiyin.Hosting;
using Huiyin.Tests.DialogContent;
using Huiyin.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Dialogs;

/// <summary>A district adds a category by editing dialogs/ alone, while the service runs.</summary>
public sealed class NewCategoryTests
{
    [Fact]
    public async Task NewCategory_WithQuestionsAndTranslations_IsReportedThroughTheRealBot()
    {
        using var dialogs = new TemporaryDialogs();
        await using var host = await ServiceHost.StartAsync([
            $"--DirectLine:Secret={ResidentTalk.Secret}", $"--Staff:BootstrapToken={BotFixture.StaffToken}", $"--Dialogs:Directory={dialogs.Folder}", "--Similar:Offer=false"]);
        await host.Services.GetRequiredService<Staff.BootstrapCredential>().EnsureAsync(CancellationToken.None);
        var content = host.Services.GetRequiredService<Huiyin.DialogContent.IDialogContent>();
        Assert.DoesNotContain("elders", content.Current.Taxonomy.Top.Select(category => category.Code));

        dialogs.Append("training/training.zh-CN.tsv", """
            elders	老年食堂的饭太硬，老人咬不动
            elders	助餐点好几天没开门，老人吃不上饭
            elders	送餐总是凉的，独居老人没饭吃
            elders	老年食堂关门了，老人没地方吃饭

            """);
        dialogs.Append("training/training.en.tsv", """
            elders	The senior canteen has been closed for days
            elders	Meals for the elderly arrive cold
            elders	Nobody brings my grandmother her meals from the senior canteen

            """);
        dialogs.Append("taxonomy.yaml", """

              - code: elders
                label: { zh-CN: 养老助餐, en: Meals for the elderly }
                synonyms: { zh-CN: [老年食堂, 助餐点, 送餐], en: [senior canteen, meals for the elderly] }
                questions: { zh-CN: [老人多大年纪？, 一个人住吗？], en: [How old is the person?, Do they live alone?] }
                kinds: [problem, enquiry]
                deadline: 7d
                unit: civil-affairs
                children: []
            """.Replace("\r", "", StringComparison.Ordinal));
        // As an editor's save does.
        host.Services.GetRequiredService<Huiyin.DialogContent.ReloadingDialogContent>().Touched();
        var classifier = host.Services.GetRequiredService<CategoryClassifier>();
        await Eventually.TrueAsync(() => Task.FromResult(
            content.Current.Taxonomy.TryFind("elders", out _) && classifier.Read("老年食堂没开门，老人没地方吃饭") is { Best.Code: "elders", Advice: CategoryAdvice.Propose }));

        var chinese = await ResidentTalk.BeginAsync(host.Client, "zh-CN");
        await chinese.SayAsync("名都社区老年食堂一周没开门，老人没地方吃饭");
        await chinese.HearAsync("老人多大年纪？一个人住吗？");
        await chinese.SayAsync("八十二了，一个人住");
        await chinese.HearAsync("加上了");
        await chinese.HearAsync("有照片吗");
        await chinese.SayAsync("跳过");
        await chinese.HearAsync("方便留个电话吗");
        await chinese.SayAsync("跳过");
        await chinese.HearAsync("类别：养老助餐");
        await chinese.SayAsync("确认");
        var number = System.Text.RegularExpressions.Regex.Match(await chinese.HearAsync("已经提交，编号是"), @"\d{3}-\d{3}").Value;
        var concern = (await new StaffDesk(host.Client).ReadAsync(number))["concern"]!;
        Assert.Equal("elders", (string?)concern["category"]);
        Assert.Contains("八十二了，一个人住", (string?)concern["text"], StringComparison.Ordinal);
        Assert.Equal("civil-affairs", (string?)concern["unit"]);

        var english = await ResidentTalk.BeginAsync(host.Client, "en");
        await english.SayAsync("The senior canteen in Mingdu has been closed for a week");
        await english.HearAsync("How old is the person? Do they live alone?");
    }
}
