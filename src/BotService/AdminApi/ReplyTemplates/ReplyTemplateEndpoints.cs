using System.Globalization;
using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.ReplyTemplates;

/// <summary>Templates are everybody's to use; heads of units keep their unit's, supervisors and administrators all.</summary>
internal sealed class ReplyTemplateEndpoints(
    ITransactions transactions,
    ApiWrites writes,
    IReplyTemplates templates,
    ConcernReading reading,
    IDialogContent content,
    DistrictTime district,
    TimeProvider clock)
{
    private const int LongestTitle = 100;

    public Task<Ok<IReadOnlyList<ReplyTemplateView>>> ListAsync(HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var member = StaffPrincipal.MemberOf(http.User);
            var all = await templates.ListAsync(transaction, token);
            return TypedResults.Ok<IReadOnlyList<ReplyTemplateView>>([.. all.Where(template => IsFor(template, member)).Select(ReplyTemplateView.Of)]);
        },
        cancellationToken);

    public Task<Ok<ReplyTemplateView>> GetAsync(string template, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) => Answer(await FindAsync(transaction, template, http, token), http),
        cancellationToken);

    /// <summary>Those that fit the concern, filled in and in the language of who reads them.</summary>
    public Task<Ok<IReadOnlyList<RenderedTemplate>>> ForConcernAsync(string concern, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var member = StaffPrincipal.MemberOf(http.User);
            var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
            var fitting = (await templates.ListAsync(transaction, token)).Where(template => IsFor(template, member) && template.Fits(found));
            return TypedResults.Ok<IReadOnlyList<RenderedTemplate>>([.. fitting.Select(template => Rendered(template, found, ApiLanguage.Of(http.Request)))]);
        },
        cancellationToken);

    public async Task<Created<ReplyTemplateView>> AddAsync(ReplyTemplateBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var template = Checked(body, new ReplyTemplate { Id = Guid.CreateVersion7(now).ToString("N"), TitleZh = "", TitleEn = "", TextZh = "", TextEn = "", UpdatedBy = "", CreatedAt = now }, http);
        var view = await writes.RunAsync(
            http,
            async (transaction, token) =>
            {
                await templates.AddAsync(transaction, template, token);
                return (ReplyTemplateView.Of(template), Headers(template));
            },
            cancellationToken,
            StatusCodes.Status201Created);
        return TypedResults.Created(Url(template), view);
    }

    public async Task<Ok<ReplyTemplateView>> ChangeAsync(string template, ReplyTemplateBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        var after = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                var before = Writable(await FindAsync(transaction, template, http, token), version, http);
                var changed = Checked(body, before, http) with { Version = before.Version + 1 };
                await templates.UpdateAsync(transaction, changed, token);
                return changed;
            },
            cancellationToken);
        return Answer(after, http);
    }

    public async Task<NoContent> RemoveAsync(string template, HttpContext http, CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await templates.RemoveAsync(transaction, Writable(await FindAsync(transaction, template, http, token), version, http).Id, token);
                return true;
            },
            cancellationToken);
        return TypedResults.NoContent();
    }

    private async Task<ReplyTemplate> FindAsync(ITransaction transaction, string id, HttpContext http, CancellationToken cancellationToken) =>
        id.Length == 32 && id.All(char.IsAsciiHexDigitLower) && await templates.FindAsync(transaction, id, cancellationToken) is { } found && IsFor(found, StaffPrincipal.MemberOf(http.User))
            ? found
            : throw ApiRefusal.NotFound(id.Length <= 40 ? id : id[..40]);

    internal static bool IsFor(ReplyTemplate template, StaffMember member) =>
        template.Unit is null || member.Unit == template.Unit || member.Units.Contains(template.Unit) || member.Role is ActorRole.Supervisor or ActorRole.Auditor or ActorRole.Administrator;

    private static ReplyTemplate Writable(ReplyTemplate template, int? version, HttpContext http)
    {
        RequireOwn(template.Unit, http);
        return version is null || version == template.Version ? template : throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version", "If-Match");
    }

    private static void RequireOwn(string? unit, HttpContext http)
    {
        var member = StaffPrincipal.MemberOf(http.User);
        if (member.Role == ActorRole.UnitHead && (unit is null || (unit != member.Unit && !member.Units.Contains(unit))))
        {
            throw new StaffRefusedException(StaffRefusal.ForeignUnit, "unit", ("code", unit ?? "-"));
        }
    }

    private ReplyTemplate Checked(ReplyTemplateBody body, ReplyTemplate before, HttpContext http)
    {
        var current = content.Current;
        if (body.Unit is { } unit && !current.Units.TryFind(unit, out _))
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "unit", ("field", "unit"), ("allowed", string.Join(", ", current.Units.All.Select(known => known.Code))));
        }

        if (body.Category is { } category && !current.Taxonomy.TryFind(category, out _))
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "category", ("field", "category"), ("allowed", string.Join(", ", current.Taxonomy.Top.Select(known => known.Code))));
        }

        RequireOwn(body.Unit, http);
        var (textZh, textEn) = (Text(body.Text?.Zh, "text.zh", ConcernLimits.Text), Text(body.Text?.En, "text.en", ConcernLimits.Text));
        var placesZh = ReplyTemplateText.Parse(textZh, "text.zh").Placeholders.Order(StringComparer.Ordinal);
        var placesEn = ReplyTemplateText.Parse(textEn, "text.en").Placeholders.Order(StringComparer.Ordinal);
        return placesZh.SequenceEqual(placesEn)
            ? before with
            {
                Unit = body.Unit,
                Category = body.Category,
                Status = body.Status,
                TitleZh = Text(body.Title?.Zh, "title.zh", LongestTitle),
                TitleEn = Text(body.Title?.En, "title.en", LongestTitle),
                TextZh = textZh,
                TextEn = textEn,
                UpdatedAt = clock.GetUtcNow(),
                UpdatedBy = StaffPrincipal.MemberOf(http.User).Id,
            }
            : throw new ApiRefusal(StatusCodes.Status400BadRequest, "template-languages", "text.en", ("field", "text.en"));
    }

    private static string Text(string? text, string field, int longest) => ConcernInput.Required(text, field, longest);

    private RenderedTemplate Rendered(ReplyTemplate template, Concern concern, string locale) => new(
        template.Id,
        template.Title(locale),
        ReplyTemplateText.Fill(template.Text(concern.Language), concern, concern.Language, content.Current, district),
        Locales.Resolve(concern.Language));

    private static Ok<ReplyTemplateView> Answer(ReplyTemplate template, HttpContext http)
    {
        http.Response.Headers.ETag = Headers(template)["ETag"];
        return TypedResults.Ok(ReplyTemplateView.Of(template));
    }

    private static Dictionary<string, string> Headers(ReplyTemplate template) =>
        new() { ["ETag"] = string.Create(CultureInfo.InvariantCulture, $"\"{template.Version}\""), ["Location"] = Url(template) };

    private static string Url(ReplyTemplate template) => $"{AdminApiRoutes.Root}/reply-templates/{template.Id}";
}
