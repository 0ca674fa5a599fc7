using System.Text.Json;
using Huiyin.Browser;
using Huiyin.Concerns;

namespace Huiyin.Desk.Walks;

public sealed partial class RoleWalkTests
{
    // What an auditor keeps for themselves, or reads for a reason that is written down: nothing that changes the work of others.
    private static readonly string[] OwnForms = ["/desk/sign-out", "handler=Watch", "handler=Reveal", "handler=Keep", "handler=Forget", "handler=Revoke"];

    [BrowserTheory]
    [MemberData(nameof(Screens))]
    public async Task Auditor_OnEveryPage_ReadsEverythingAndFindsNothingToActWith(string language, int width)
    {
        var concern = await desk.FileAsync($"楼顶漏水，墙面发霉 {language} {width}", "xingfu", "housing.defects", "zh-CN");
        var household = await desk.HouseholdAsync("xingfu", "440");
        await using var auditor = await StartAsync(ActorRole.Auditor, "auditor", language, width);

        await auditor.GoAsync("/desk");
        await auditor.LookAsync("today");
        foreach (var place in new[] { "ledger", "visits", "returns", "insight", "accesses", "settings" })
        {
            await auditor.NavigateAsync("desk.nav." + place);
            await auditor.LookAsync(place);
            Assert.Empty(await ActingAsync(auditor));
        }

        foreach (var path in new[]
        {
            $"/desk/concerns/{concern.Number}", "/desk/visits?area=xingfu&building=5", $"/desk/visits/households/{household.Id}", "/desk/visits/households",
            "/desk/settings/table/routing", "/desk/settings/text/routing", "/desk/settings/templates", "/desk/account",
        })
        {
            await auditor.GoAsync(path);
            await auditor.LookAsync(path.Split('?')[0].Replace('/', '-').Replace(concern.Number, "concern", StringComparison.Ordinal).Replace(household.Id, "one", StringComparison.Ordinal)[6..]);
            Assert.Empty(await ActingAsync(auditor));
        }

        // The forms that are not offered are not taken either.
        await auditor.GoAsync($"/desk/concerns/{concern.Number}");
        foreach (var (address, fields) in new[]
        {
            ($"/desk/concerns/{concern.Number}?handler=Step", $"Act=reply&Text=x&Version={concern.Version}"),
            ($"/desk/concerns/{concern.Number}?handler=Step", $"Act=step&To=Assigned&Unit=sanitation&Version={concern.Version}"),
            ($"/desk/visits/households/{household.Id}", "outcome=Visited&key=auditor"),
            ("/desk/settings/text/routing", "version=0&content=x"),
            ("/desk/insight?handler=Freeze&period=week", ""),
        })
        {
            var status = await PostAsync(auditor, address, fields);
            Assert.True(status is 403 or 404 or 422, $"{address} {fields}: {status}");
            auditor.Excuse(status);
        }

        Assert.Equal(concern.Version, (await ReadAsync(concern.Id)).Version);
        Assert.Empty(await desk.VisitsAsync(household));
        auditor.FoundNothingWrong();
    }

    private static async Task<IReadOnlyList<string>> ActingAsync(DeskWalker walker)
    {
        var forms = await walker.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('form[method=post]')].map(form => form.getAttribute('action') ?? '')");
        return [.. forms.Where(form => !OwnForms.Any(own => form.Contains(own, StringComparison.Ordinal)))];
    }

    /// <summary>Sends a form that the page does not have, with the page's token.</summary>
    private static async Task<int> PostAsync(DeskWalker walker, string address, string fields) => (await walker.Page.EvaluateAsync<JsonElement>(
        """
        async ([address, fields]) => {
          const body = new URLSearchParams(fields);
          body.set('__RequestVerificationToken', document.querySelector('input[name=__RequestVerificationToken]').value);
          return (await fetch(address, { method: 'POST', body, redirect: 'manual' })).status;
        }
        """,
        new[] { address, fields })).GetInt32();
}
