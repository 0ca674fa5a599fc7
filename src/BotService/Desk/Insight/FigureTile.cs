using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Reports;

namespace Huiyin.Desk.Insight;

/// <summary>A figure at the head of the page.</summary>
/// <param name="Value">As shown.</param>
/// <param name="Of">Of a rate the numbers that make it.</param>
/// <param name="Change">Against the period before, signed; null where one of the two is missing.</param>
/// <param name="Tone">Class of the tile.</param>
internal sealed record FigureTile(string Name, string Value, string? Of, string? Change, string Tone)
{
    public static IReadOnlyList<FigureTile> AllOf(SummaryDocument document, DeskText text, SummaryWording wording)
    {
        var (now, before) = (document.District, document.Before);
        return
        [
            Count("received", now.Received, before.Received, "figure--accent"),
            Count("settled", now.Settled, before.Settled, "figure--good"),
            Count("under-way", now.UnderWay, before.UnderWay, "figure--accent"),
            Count("deferred", now.Deferred, before.Deferred, ""),
            Count("overdue", now.Overdue, before.Overdue, now.Overdue > 0 ? "figure--bad" : ""),
            Count("reopened", now.Reopened, before.Reopened, now.Reopened > 0 ? "figure--warn" : ""),
            Count("disputed", now.Disputed, before.Disputed, now.Disputed > 0 ? "figure--warn" : ""),
            Share("response", now.Response, before.Response),
            Share("resolution", now.Resolution, before.Resolution),
            Share("satisfaction", now.Satisfaction, before.Satisfaction),
            Share("echo", now.Echo, before.Echo),
            Days("median-days", now.MedianDays, before.MedianDays),
            Days("ninetieth-days", now.NinetiethDays, before.NinetiethDays),
        ];

        FigureTile Count(string figure, int here, int there, string tone) => new(Name(figure), text.Number(here), null, wording.Change(here, there), tone);

        FigureTile Share(string figure, Rate here, Rate there) => new(
            Name(figure),
            here.Percent is { } percent ? $"{wording.Number(percent)}%" : "–",
            here.Of == 0 ? null : $"{text.Number(here.Reached)} / {text.Number(here.Of)}",
            here.Percent is { } current && there.Percent is { } earlier ? wording.Change(current, earlier) : null,
            "");

        FigureTile Days(string figure, double? here, double? there) => new(Name(figure), here is { } days ? wording.Number(days) : "–", null, here is { } now && there is { } then ? wording.Change(now, then) : null, "");

        string Name(string figure) => wording.Text("summary.figure." + figure);
    }
}
