using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi;

/// <summary>What staff do to a concern. Each act and the messages that it owes commit together.</summary>
internal sealed class ConcernActs(
    ApiWrites writes,
    ConcernService concerns,
    ConcernReading reading,
    IAttachmentRepository attachments,
    AccessLog accesses,
    IDialogContent content)
{
    public Task<Ok<ConcernDetail>> ReplyAsync(string concern, TextRequest body, HttpContext http, CancellationToken cancellationToken) =>
        ActAsync(concern, http, (transaction, id, version, actor, token) => concerns.ReplyAsync(transaction, id, version, body.Text ?? "", actor, token), cancellationToken);

    public Task<Ok<ConcernDetail>> NoteAsync(string concern, TextRequest body, HttpContext http, CancellationToken cancellationToken) =>
        ActAsync(concern, http, (transaction, id, version, actor, token) => concerns.NoteAsync(transaction, id, version, body.Text ?? "", actor, token), cancellationToken);

    public Task<Ok<ConcernDetail>> RectifyAsync(string concern, RectificationRequest body, HttpContext http, CancellationToken cancellationToken) =>
        ActAsync(
            concern,
            http,
            (transaction, id, version, actor, token) =>
                concerns.RecordRectificationAsync(transaction, id, version, new Rectification(body.Text ?? "", Known(body.AttachmentIds)), actor, token),
            cancellationToken);

    public Task<Ok<ConcernDetail>> TransitionAsync(string concern, TransitionBody body, HttpContext http, CancellationToken cancellationToken)
    {
        RefuseUnfit(body);
        return ActAsync(
            concern,
            http,
            async (transaction, id, version, actor, token) => await concerns.TransitionAsync(transaction, id, version, await RequestAsync(transaction, body, http, token), actor, token),
            cancellationToken);
    }

    /// <summary>Refuses what is wrong whatever the concern: no status, an unknown unit.</summary>
    public void RefuseUnfit(TransitionBody body)
    {
        _ = body.To ?? throw ApiRefusal.Missing("to");
        RefuseUnknownUnit(body.Unit);
    }

    public void RefuseUnknownUnit(string? code)
    {
        if (code is { Length: > 0 } unit && !content.Current.Units.TryFind(unit, out _))
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "unit", ("field", "unit"), ("allowed", string.Join(", ", content.Current.Units.All.Select(known => known.Code))));
        }
    }

    public async Task<TransitionRequest> RequestAsync(ITransaction transaction, TransitionBody body, HttpContext http, CancellationToken cancellationToken)
    {
        return new TransitionRequest(body.To!.Value, body.Outcome, body.Text, body.Unit, body.ReviewOn, body.ResponsibleInstead, await TargetAsync(transaction, body.MergedInto, http, cancellationToken), Known(body.AttachmentIds));
    }

    // What goes on with another's reporters is changed, too.
    private async Task<string?> TargetAsync(ITransaction transaction, string? mergedInto, HttpContext http, CancellationToken cancellationToken)
    {
        if (mergedInto is not { Length: > 0 } other)
        {
            return null;
        }

        var access = reading.AccessOf(http.User);
        var target = await reading.FindAsync(transaction, other, access, cancellationToken);
        access.RequireToChange(target);
        return target.Id;
    }

    // What can be no id must not reach the database, which would fail on it.
    private static IReadOnlyList<string>? Known(IReadOnlyList<string?>? ids) => ids is null ? null
        : [.. ids.Select(id => id is null || id.Contains('\0') ? throw ApiRefusal.Invalid("attachmentIds") : id)];

    public async Task<Ok<ConcernDetail>> ActAsync(
        string concern,
        HttpContext http,
        Func<ITransaction, string, int?, Actor, CancellationToken, Task<Concern>> act,
        CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        var body = await writes.RunAsync(http, (transaction, token) => ActAsync(transaction, concern, version, http, act, token), cancellationToken);
        return TypedResults.Ok(body);
    }

    public async Task<(ConcernDetail Body, IReadOnlyDictionary<string, string> Headers)> ActAsync(
        ITransaction transaction,
        string concern,
        int? version,
        HttpContext http,
        Func<ITransaction, string, int?, Actor, CancellationToken, Task<Concern>> act,
        CancellationToken cancellationToken)
    {
        var access = reading.AccessOf(http.User);
        var before = await reading.FindAsync(transaction, concern, access, cancellationToken);
        access.RequireToChange(before);
        var actor = StaffPrincipal.ActorOf(http.User);
        var after = await act(transaction, before.Id, version, actor, cancellationToken);
        var files = await attachments.OfConcernAsync(transaction, after.Id, cancellationToken);
        var shown = DisclosureRule.Of(http.User, after);
        await accesses.NoteAsync(transaction, http.User, after, shown, AccessDoor.Api, cancellationToken);
        return (ConcernDetail.Of(after, files, actor, shown), ConcernETag.Header(after));
    }
}
