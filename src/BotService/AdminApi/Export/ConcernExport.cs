using System.Globalization;
using System.Text;
using System.Text.Json;
using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Huiyin.AdminApi.Export;

/// <summary>
/// Streams all that the filters find, a page in memory at a time and each page in a transaction of its own, so that a long export holds up
/// nobody. How much there is to come is known before the first line.
/// </summary>
internal sealed class ConcernExport(
    ITransactions transactions,
    ConcernReading reading,
    ConcernQueries queries,
    AccessLog accesses,
    IDialogContent content,
    DistrictTime district,
    IOptions<JsonOptions> json)
{
    private const int PageSize = 200;
    private const string Total = "X-Total-Count";

    public Task WriteCsvAsync(ConcernQueryParameters parameters, PersonalExport? personal, HttpContext http, CancellationToken cancellationToken)
    {
        var csv = new ConcernCsv(content.Current, district, ApiLanguage.Of(http.Request), withPhones: personal is not null);
        // The mark tells spreadsheets that it is UTF-8.
        return WriteAsync(parameters, personal, http, "text/csv; charset=utf-8", "concerns.csv", "\uFEFF" + csv.Head(), csv.Row, cancellationToken);
    }

    public Task WriteNdjsonAsync(ConcernQueryParameters parameters, PersonalExport? personal, HttpContext http, CancellationToken cancellationToken) =>
        WriteAsync(parameters, personal, http, "application/x-ndjson", "concerns.ndjson", "", concern => JsonSerializer.Serialize(concern, json.Value.SerializerOptions) + "\n", cancellationToken);

    private async Task WriteAsync(ConcernQueryParameters parameters, PersonalExport? personal, HttpContext http, string type, string fileName, string head, Func<ConcernSummary, string> line, CancellationToken cancellationToken)
    {
        var most = parameters.Lines();
        var (filter, total) = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var wanted = await reading.FilterAsync(transaction, reading.Known(parameters with { Limit = null }), http.User, token) with { Limit = PageSize };
                return (wanted, await queries.CountAsync(transaction, wanted, most, token));
            },
            cancellationToken);
        // The first page before the first byte, so that what the database cannot do is still a proper answer.
        var page = await PageAsync(filter, cancellationToken);
        if (personal is not null)
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await accesses.ExportAsync(transaction, http.User, total, personal.Reason, token);
                    return true;
                },
                cancellationToken);
        }

        var shown = personal is null ? Disclosed.InLists : Disclosed.Everything;
        http.Response.ContentType = type;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers[Total] = total.ToString(CultureInfo.InvariantCulture);
        await http.Response.WriteAsync(head, Encoding.UTF8, cancellationToken);
        // Of what is filed meanwhile no more goes out than was announced.
        for (var left = total; ; page = await PageAsync(filter, cancellationToken))
        {
            var lines = new StringBuilder();
            foreach (var concern in page.Items.Take(left))
            {
                lines.Append(line(ConcernSummary.Of(concern, shown) with { Phone = shown.PhoneOf(concern) }));
            }

            left -= page.Items.Count;
            await http.Response.WriteAsync(lines.ToString(), Encoding.UTF8, cancellationToken);
            if (page.NextCursor is null || left <= 0)
            {
                return;
            }

            filter = filter with { Cursor = page.NextCursor };
        }
    }

    private Task<ConcernPage> PageAsync(ConcernFilter filter, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => queries.ListAsync(transaction, filter, token), cancellationToken);
}
