using Huiyin.Concerns;
using Huiyin.Desk.Insight;
using Huiyin.Desk.Open;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages;

/// <summary>The public page: no session, no cookie, nothing of any single concern.</summary>
internal sealed class OpenModel(OpenReading reading, FigureWait wait, OpenOptions options, DistrictTime district, DeskText text) : PageModel
{
    private Task<OpenView>? _counting;

    /// <summary>Null as long as it is counted.</summary>
    public OpenView? View { get; private set; }

    public SummaryWording Wording => new(text.Content, text.Locale, district);

    public static IReadOnlyList<(string Figure, Func<Figures, int> Of)> Counts { get; } =
    [
        ("received", figures => figures.Received), ("settled", figures => figures.Settled), ("under-way", figures => figures.UnderWay),
        ("deferred", figures => figures.Deferred), ("overdue", figures => figures.Overdue), ("reopened", figures => figures.Reopened),
    ];

    public static IReadOnlyList<(string Figure, Func<Figures, Rate> Of)> Rates { get; } =
    [
        ("response", figures => figures.Response), ("resolution", figures => figures.Resolution), ("satisfaction", figures => figures.Satisfaction), ("echo", figures => figures.Echo),
    ];

    public async Task<IActionResult> OnGetAsync(string? lang, CancellationToken cancellationToken)
    {
        if (!options.Enabled)
        {
            return NotFound();
        }

        DeskLanguage.Use(HttpContext, Locales.All.FirstOrDefault(locale => locale == lang) ?? DeskLanguage.FromBrowser(Request));
        Response.Headers.CacheControl = "public, max-age=300";
        Response.Headers.Vary = "Accept-Language, Accept-Encoding";
        _counting = reading.ReadAsync(cancellationToken);
        View = await wait.IsReadyAsync(_counting, Response, cancellationToken) ? await _counting : null;
        return Page();
    }

    /// <summary>Waits for what the page could not wait for before its first words; false where it could not be counted.</summary>
    public async Task<bool> IsCountedAsync() => (View ??= await wait.ResultAsync(_counting!)) is not null;

    /// <summary>What of the total is shown in a table is hidden here when it is hidden there.</summary>
    public string Shown(string figure, int count)
    {
        var isHidden = SmallCells.IsSmall(count) || figure switch
        {
            "received" => IsHidden(0),
            "settled" => IsHidden(1),
            "under-way" => IsHidden(2),
            _ => false,
        };
        return isHidden ? text.Say("desk.open.hidden", ("limit", SmallCells.Smallest)) : text.Number(count);
    }

    public string Shown(int? count) => count is { } number ? text.Number(number) : "·";

    public string Shown(Rate rate) => SmallCells.MayShow(rate.Reached, rate.Of) ? $"{text.Number(Math.Round(rate.Percent!.Value))}%" : "·";

    public string? Days(Figures figures) => figures.Settled >= SmallCells.Smallest ? Wording.Number(figures.MedianDays) : null;

    /// <summary>Why, without the numbers, which may be small.</summary>
    public string Reasons(Mention mention) => string.Join(text["desk.list.and"], mention.Reasons.Select(reason => text["desk.open.reason." + reason.Code]).Distinct());

    private bool IsHidden(int column) => View!.Areas.Rows[0].Counts[column] is null;
}
