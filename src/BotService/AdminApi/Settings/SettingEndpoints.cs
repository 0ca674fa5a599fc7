using System.Globalization;
using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Settings.Sheets;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Settings;

/// <summary>What administrators change while the service runs.</summary>
internal sealed class SettingEndpoints(ITransactions transactions, SettingDocuments settings, SettingSheets sheets)
{
    public async Task<Ok<IReadOnlyList<SettingSummary>>> ListAsync(CancellationToken cancellationToken)
    {
        var newest = (await transactions.ReadAsync((transaction, token) => settings.NewestAsync(transaction, token), cancellationToken))
            .ToDictionary(document => document.Kind, StringComparer.Ordinal);
        return TypedResults.Ok<IReadOnlyList<SettingSummary>>(
        [
            .. settings.Kinds().Select(kind => newest.TryGetValue(kind, out var document)
                ? new SettingSummary(InAddress(kind), document.Version, document.ByName ?? document.ById, document.At)
                : new SettingSummary(InAddress(kind), 0, null, null)),
        ]);
    }

    public async Task<Ok<SettingView>> GetAsync(string kind, HttpContext http, CancellationToken cancellationToken)
    {
        var known = Known(kind);
        var (text, version) = await transactions.ReadAsync((transaction, token) => settings.CurrentAsync(transaction, known, token), cancellationToken);
        SetETag(http, version);
        return TypedResults.Ok(new SettingView(kind, version, text));
    }

    public async Task<Ok<SettingView>> ChangeAsync(string kind, SettingRequest body, HttpContext http, CancellationToken cancellationToken)
    {
        var text = body.Content ?? throw ApiRefusal.Missing("content");
        return TypedResults.Ok(await SaveAsync(kind, text, http, cancellationToken));
    }

    public async Task<Ok<SettingView>> RevertAsync(string kind, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await SaveAsync(kind, text: null, http, cancellationToken));

    public async Task<Ok<IReadOnlyList<SettingVersion>>> HistoryAsync(string kind, CancellationToken cancellationToken)
    {
        var known = Known(kind);
        return TypedResults.Ok<IReadOnlyList<SettingVersion>>(
            [.. (await transactions.ReadAsync((transaction, token) => settings.HistoryAsync(transaction, known, token), cancellationToken)).Select(SettingVersion.Of)]);
    }

    public Ok<IReadOnlyList<SheetView>> Sheets() => TypedResults.Ok<IReadOnlyList<SheetView>>([.. sheets.All.Select(SheetView.Of)]);

    public FileContentHttpResult Export(string sheet, string? encoding, HttpRequest request)
    {
        var wanted = SheetOf(sheet);
        var asGb18030 = encoding switch { null or "utf-8" => false, "gb18030" => true, _ => throw ApiRefusal.Invalid("encoding") };
        var bytes = sheets.Export(wanted, ApiLanguage.Of(request), asGb18030);
        return TypedResults.File(bytes, $"text/csv; charset={(asGb18030 ? "gb18030" : "utf-8")}", $"{wanted.Name}.csv");
    }

    public async Task<Results<Ok<SheetImportView>, ProblemHttpResult>> ImportAsync(string sheet, HttpContext http, SettingProblems problems, CancellationToken cancellationToken)
    {
        var wanted = SheetOf(sheet);
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, cancellationToken);
        var import = await sheets.ImportAsync(wanted, body.ToArray(), StaffPrincipal.ActorOf(http.User), cancellationToken);
        return import.Findings.Count > 0
            ? TypedResults.Problem(problems.Describe(http, import.Findings))
            : TypedResults.Ok(new SheetImportView(import.Rows, import.Document?.Version));
    }

    private async Task<SettingView> SaveAsync(string kind, string? text, HttpContext http, CancellationToken cancellationToken)
    {
        var (known, version) = (Known(kind), ConcernETag.Required(http.Request));
        var saved = await settings.SaveAsync(known, text, version, StaffPrincipal.ActorOf(http.User), cancellationToken);
        SetETag(http, saved.Version);
        var (now, _) = await transactions.ReadAsync((transaction, token) => settings.CurrentAsync(transaction, known, token), cancellationToken);
        return new SettingView(kind, saved.Version, now);
    }

    private string Known(string kind) =>
        settings.Kinds().FirstOrDefault(known => InAddress(known) == kind) ?? throw ApiRefusal.NotFound(kind.Length <= 40 ? kind : kind[..40]);

    private ISettingSheet SheetOf(string name) => sheets.Find(name) ?? throw ApiRefusal.NotFound(name.Length <= 40 ? name : name[..40]);

    private static string InAddress(string kind) => kind.Replace('/', ':');

    private static void SetETag(HttpContext http, int version) => http.Response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}
