using Huiyin.Concerns;
using Huiyin.Dialogs.Errands;
using Huiyin.Summaries;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>What is stored about the resident who asks, told in a few lines.</summary>
internal sealed class MyDataReply(ConcernQueries queries, Subscriptions subscriptions, DistrictTime district)
{
    private const int Read = 1_000;

    public async Task SendAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var voice = turn.Voice;
        var concerns = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Read, cancellationToken);
        var reported = concerns.Where(concern => concern.ReporterId == turn.Resident.Id).ToList();
        var phones = reported.Select(concern => concern.Phone).Append(turn.Resident.Phone).OfType<string>().Distinct().Select(PhoneNumber.Mask).ToList();
        var areas = AreaChoice.Labels((await subscriptions.OfResidentAsync(turn.Transaction, turn.Resident.Id, cancellationToken)).Select(subscription => subscription.Area), voice);
        var comma = voice.Text("my-data.comma");
        var text = voice.Text(
            "my-data",
            ("since", DateOnly.FromDateTime(district.At(turn.Resident.CreatedAt).DateTime)),
            ("count", reported.Count),
            ("followed", concerns.Count - reported.Count),
            ("phone", phones.Count == 0 ? voice.Text("report.no-phone") : string.Join(comma, phones)),
            ("areas", areas.Count == 0 ? voice.Text("report.no-photo") : string.Join(comma, areas)));
        await context.SendActivityAsync(voice.Ask(text, voice.Text("choice.export-data"), voice.Text("choice.erase"), voice.Text("choice.status")), cancellationToken);
    }
}
