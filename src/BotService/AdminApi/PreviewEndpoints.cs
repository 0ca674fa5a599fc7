using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.Concerns.Told;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi;

/// <summary>Shows what the reporter would read of an act, before it is done.</summary>
internal sealed class PreviewEndpoints(ITransactions transactions, ConcernReading reading, ConcernActs acts, ConcernService concerns, ActPreview preview, AccessLog accesses)
{
    public async Task<Ok<PreviewView>> PreviewAsync(string concern, PreviewBody body, HttpContext http, CancellationToken cancellationToken)
    {
        if ((body.Transition is null) == (body.Reply is null))
        {
            throw ApiRefusal.Missing("transition");
        }

        if (body.Transition is { } transition)
        {
            acts.RefuseUnfit(transition);
        }

        var access = reading.AccessOf(http.User);
        var found = await transactions.ReadAsync((reader, token) => reading.FindAsync(reader, concern, access, token), cancellationToken);
        access.RequireToChange(found);
        var words = await preview.OfAsync(found.Id, (writer, token) => DoAsync(writer, found.Id, body, http, token), cancellationToken);
        var shown = DisclosureRule.Of(http.User, found);
        // What the resident would read quotes what they said.
        await accesses.NoteAsync(http.User, found, shown, AccessDoor.Api, cancellationToken);
        return TypedResults.Ok(new PreviewView([.. words.Select(message => shown.WordsOf(found, message))]));
    }

    private async Task<Concern> DoAsync(ITransaction transaction, string id, PreviewBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var actor = StaffPrincipal.ActorOf(http.User);
        return body.Reply is { } reply
            ? await concerns.ReplyAsync(transaction, id, expectedVersion: null, reply.Text ?? "", actor, cancellationToken)
            : await concerns.TransitionAsync(transaction, id, expectedVersion: null, await acts.RequestAsync(transaction, body.Transition!, http, cancellationToken), actor, cancellationToken);
    }
}
