using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi;

/// <summary>What staff do to a concern. Each act and the messages that it owes commit together.</summary>
internal sealed class ConcernActs(
    ITransactions transactions,
    ConcernService concerns,
    ConcernReading reading,
    IAttachmentRepository attachments,
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
        var to = body.To ?? throw ApiRefusal.Missing("to");
        if (body.Unit is { Length: > 0 } unit && !content.Current.Units.TryFind(unit, out _))
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "unit", ("field", "unit"), ("allowed", string.Join(", ", content.Current.Units.All.Select(known => known.Code))));
        }

        return ActAsync(
            concern,
            http,
            async (transaction, id, version, actor, token) =>
            {
                var target = body.MergedInto is { Length: > 0 } other ? (await reading.FindAsync(transaction, other, reading.AccessOf(http.User), token)).Id : null;
                var request = new TransitionRequest(to, body.Outcome, body.Text, body.Unit, body.ReviewOn, body.ResponsibleInstead, target, Known(body.AttachmentIds));
                return await concerns.TransitionAsync(transaction, id, version, request, actor, token);
            },
            cancellationToken);
    }

    // What can be no id must not reach the database, which would fail on it.
    private static IReadOnlyList<string>? Known(IReadOnlyList<string?>? ids) => ids is null ? null
        : [.. ids.Select(id => id is null || id.Contains('\0') ? throw ApiRefusal.Invalid("attachmentIds") : id)];

    private async Task<Ok<ConcernDetail>> ActAsync(
        string concern,
        HttpContext http,
        Func<ITransaction, string, int?, Actor, CancellationToken, Task<Concern>> act,
        CancellationToken cancellationToken)
    {
        var version = ConcernETag.Required(http.Request);
        var actor = StaffPrincipal.ActorOf(http.User);
        var (after, files) = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                var access = reading.AccessOf(http.User);
                var before = await reading.FindAsync(transaction, concern, access, token);
                access.RequireToChange(before);
                var changed = await act(transaction, before.Id, version, actor, token);
                return (changed, await attachments.OfConcernAsync(transaction, changed.Id, token));
            },
            cancellationToken);
        ConcernETag.Set(http.Response, after);
        return TypedResults.Ok(ConcernDetail.Of(after, files, actor));
    }
}
