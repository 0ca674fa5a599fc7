using System.Text.RegularExpressions;
using Huiyin.Dialogs;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed partial class PrivateNoteTests(AdminApiFixture api)
{
    [Fact]
    public async Task Note_OfStaff_IsNotSentToTheResident()
    {
        var talk = await ResidentTalk.BeginAsync(api.Http, "en");
        var number = await ReportAsync(talk);
        Assert.Equal(200, (await api.PostAsync($"/concerns/{number}/notes", """{ "text": "Between us clerks." }""", "\"1\"")).Status);
        Assert.Equal(200, (await api.PostAsync($"/concerns/{number}/replies", """{ "text": "We come on Tuesday." }""", "\"2\"")).Status);
        await talk.HearAsync("We come on Tuesday.");
        Assert.Equal(0, await talk.TimesSaidAsync("Between us clerks."));
        Assert.Contains("Between us clerks.", (await api.GetAsync($"/concerns/{number}/events")).Text, StringComparison.Ordinal);
    }

    /// <summary>Reports something in English and returns its number.</summary>
    internal static async Task<string> ReportAsync(ResidentTalk talk)
    {
        await talk.SayAsync("Scooters block the door in Mingdu, 13800000000");
        await talk.HearAsync("Please check");
        await talk.SayAsync("send it");
        return Number().Match(await talk.HearAsync("It is filed")).Value;
    }

    [GeneratedRegex(@"\d{3}-\d{3}")]
    private static partial Regex Number();
}
