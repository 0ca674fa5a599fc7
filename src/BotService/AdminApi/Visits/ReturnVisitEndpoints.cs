using System.ComponentModel;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.DialogContent;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Visits;

internal sealed record ReturnVisitBody(
    ReturnVisitResult? Result,
    [property: Description("In the words of who went there; needed with Disputed.")] string? Text);

internal sealed record ReturnVisitView(
    string Id,
    string Concern,
    ReturnVisitReason Reason,
    string? Area,
    string Unit,
    DateTimeOffset Due,
    [property: Description("How often nobody was met.")] int NotMet,
    ReturnVisitResult? Result,
    [property: Description("In the words of who went there, without the phone numbers and doors that stand in them.")] string? Text,
    DateTimeOffset? ClosedAt)
{
    public static ReturnVisitView Of(ReturnVisit visit) =>
        new(visit.Id, visit.ConcernId, visit.Reason, visit.Area, visit.Unit, visit.Due, visit.NotMet, visit.Result, visit.Text is { } text ? MaskedWords.Of(text) : null, visit.ClosedAt);
}

/// <summary>Residents who have to be told in person, within the caller's areas and units.</summary>
internal sealed class ReturnVisitEndpoints(ITransactions transactions, ApiWrites writes, ReturnVisitService visits, ConcernQueries queries, ConcernAccess access, IDialogContent content)
{
    private const int MostRows = 200;

    public async Task<Ok<IReadOnlyList<ReturnVisitView>>> ListAsync(bool? open, int? limit, int? offset, HttpContext http, CancellationToken cancellationToken)
    {
        if (limit is < 1 or > MostRows || offset < 0)
        {
            throw ApiRefusal.Invalid(offset < 0 ? "offset" : "limit");
        }

        var filter = new ReturnVisitFilter(AccessOf(http).Visibility, OnlyOpen: open ?? true, Limit: limit ?? 50, Offset: offset ?? 0);
        var found = await transactions.ReadAsync((transaction, token) => visits.ListAsync(transaction, filter, token), cancellationToken);
        return TypedResults.Ok<IReadOnlyList<ReturnVisitView>>([.. found.Select(ReturnVisitView.Of)]);
    }

    public async Task<Ok<ReturnVisitView>> RecordAsync(string visit, ReturnVisitBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var result = body.Result ?? throw ApiRefusal.Missing("result");
        return TypedResults.Ok(await writes.RunPlainAsync(
            http,
            async (transaction, token) =>
            {
                var task = await visits.FindAsync(transaction, visit, token) ?? throw ApiRefusal.NotFound(visit.Length <= 40 ? visit : visit[..40]);
                var concern = (await queries.FindAsync(transaction, task.ConcernId, token))!;
                var caller = AccessOf(http);
                await access.RequireAsync(transaction, concern, caller, token);
                caller.RequireToChange(concern);
                return ReturnVisitView.Of(await RecordAsync(transaction, task.Id, result, body.Text, StaffPrincipal.ActorOf(http.User), token));
            },
            cancellationToken));
    }

    private async Task<ReturnVisit> RecordAsync(ITransaction transaction, string visit, ReturnVisitResult result, string? text, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await visits.RecordAsync(transaction, visit, result, text, actor, cancellationToken);
        }
        catch (ConcernRefusedException refused) when (refused.Field == "to")
        {
            // The step that the result would bring about: the caller named no status.
            throw refused.Of("result");
        }
    }

    private StaffAccess AccessOf(HttpContext http) => StaffAccess.Of(StaffPrincipal.MemberOf(http.User), content.Current.Areas);
}
