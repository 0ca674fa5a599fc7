using Huiyin.AdminApi.Watching;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Concerns.Told;
using Huiyin.Deliveries;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Understanding.Similar;

namespace Huiyin.Desk.Concerns;

internal sealed class ConcernPageReading(
    ITransactions transactions,
    ConcernQueries queries,
    ConcernAccess access,
    IAttachmentRepository attachments,
    IToldRepository told,
    IMessageWords words,
    ConcernDeliveries deliveries,
    DeskText text,
    SimilarConcerns similar,
    ReturnVisitService returnVisits,
    IWatchRepository watches,
    ConcernSurroundings surroundings)
{
    private const int SimilarShown = 5;

    /// <summary>Null when there is none under this number or id. Throws <see cref="StaffRefusedException"/> for one that is not the viewer's.</summary>
    public Task<ConcernView?> ReadAsync(string idOrNumber, StaffAccess viewer, Actor actor, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            if (await FindAsync(transaction, idOrNumber, token) is not { } concern)
            {
                return null;
            }

            await access.RequireAsync(transaction, concern, viewer, token);
            var events = await queries.EventsAsync(transaction, concern.Id, token);
            var mayAct = viewer.Visibility.Owns(concern.Unit) && actor.Role != ActorRole.Auditor;
            return new ConcernView(
                concern,
                events,
                await attachments.OfConcernAsync(transaction, concern.Id, token),
                Talk(concern, events, await told.OfConcernAsync(transaction, concern.Id, concern.ReporterId, token)),
                await deliveries.OfAsync(transaction, concern, text.Locale, token),
                concern.IsOpen ? await SimilarAsync(transaction, concern, viewer, token) : [],
                await returnVisits.ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id, OnlyOpen: false), token),
                // What was merged comes back by being taken out again, to where it stood.
                mayAct && concern.Outcome != ConcernOutcome.Merged ? StepOrder.Of(concern.Status, TransitionCheck.NextSteps(concern, actor)) : [],
                mayAct,
                await watches.IsWatchedAsync(transaction, viewer.Member.Id, concern.Id, token),
                await surroundings.RelationsAsync(transaction, concern, viewer, token),
                mayAct ? await surroundings.TemplatesAsync(transaction, concern, viewer, token) : []);
        },
        cancellationToken);

    public async Task<Concern?> FindAsync(ITransaction transaction, string idOrNumber, CancellationToken cancellationToken) =>
        (idOrNumber.Length == 32 && idOrNumber.All(char.IsAsciiHexDigitLower) ? await queries.FindAsync(transaction, idOrNumber, cancellationToken) : null)
        ?? await queries.FindByNumberAsync(transaction, idOrNumber, cancellationToken);

    private async Task<IReadOnlyList<SimilarConcern>> SimilarAsync(ITransaction transaction, Concern concern, StaffAccess viewer, CancellationToken cancellationToken)
    {
        var found = await similar.FindAsync(
            transaction,
            new SimilarQuery(concern.Text, concern.Category, concern.Area, Except: concern.Id, Limit: 2 * SimilarShown),
            cancellationToken);
        return [.. found.Where(one => viewer.Visibility.SeesArea(one.Concern.Area) && viewer.Visibility.Owns(one.Concern.Unit)).Take(SimilarShown)];
    }

    private List<TalkLine> Talk(Concern concern, IReadOnlyList<ConcernEvent> events, IReadOnlyList<ToldMessage> messages)
    {
        var said = events
            .Where(happened => happened.Text is not null && (happened.Kind == ConcernEventKind.Filed || (happened.Actor.Role == ActorRole.Resident && happened.Actor.Id == concern.ReporterId)))
            .Select(happened => new TalkLine(happened.At, false, happened.Text!, null, happened.Actor.Role == ActorRole.Resident ? null : happened.Actor.Name));
        var heard = messages.Select(message => new TalkLine(message.CreatedAt, true, words.Of(message.Payload), message));
        return [.. said.Concat(heard).OrderBy(line => line.At)];
    }
}
