using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;

namespace Huiyin.Summaries.Reports;

/// <summary>A period with all that is said beside it, in the form that the reader wants.</summary>
internal sealed class SummaryReading(SummaryService service, NoticeService notices, ReportBuilder builder, ISummaryRepository summaries, Transactions.ITransactions transactions)
{
    public static IReadOnlyList<string> Formats { get; } = ["text", "json", "csv", "html"];

    public async Task<Report> ReportAsync(Period period, string locale, ReportAudience audience, string? seed, CancellationToken cancellationToken)
    {
        var frozen = await service.FindAsync(period, cancellationToken);
        var document = seed is null ? frozen?.Read() ?? await service.ReadAsync(period, cancellationToken) : await service.SampleAsync(period, seed, cancellationToken);
        var acts = frozen is null ? [] : await notices.ActsAsync(frozen.Id, cancellationToken);
        var corrections = frozen is null ? [] : await transactions.ReadAsync((transaction, token) => summaries.CorrectionsAsync(transaction, frozen.Id, token), cancellationToken);
        return builder.Build(document, locale, audience, acts, corrections);
    }

    /// <summary>The document itself; what is for supervision alone is left out for everybody else.</summary>
    public async Task<SummaryDocument> DocumentAsync(Period period, ReportAudience audience, string? seed, CancellationToken cancellationToken)
    {
        var document = seed is null ? await service.ReadAsync(period, cancellationToken) : await service.SampleAsync(period, seed, cancellationToken);
        if (audience == ReportAudience.Supervision)
        {
            return document;
        }

        var frozen = await service.FindAsync(period, cancellationToken);
        var acts = frozen is null ? [] : await notices.ActsAsync(frozen.Id, cancellationToken);
        return document.WithoutSupervision() with
        {
            Notice = NoticeSection.MayBeRead(audience, acts) ? document.Notice : new NoticeDraft([], [], null),
        };
    }

    public static string Write(Report report, string format) => format switch
    {
        "csv" => CsvReport.Write(report),
        "html" => HtmlReport.Write(report),
        _ => TextReport.Write(report),
    };
}
