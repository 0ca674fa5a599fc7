using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Demo.Photos;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Demo;

/// <summary>What people do to a concern of the story, through the product's own services. What no longer fits is left out, as life does.</summary>
internal sealed class DemoActs(
    ConcernService concerns,
    ConcernQueries queries,
    ReturnVisitService returnVisits,
    IDialogContent content,
    DemoChat chat,
    DemoStaff staff,
    DemoTexts texts,
    DemoPhotos photos,
    DemoCalendar calendar,
    Random random)
{
    public Func<ITransaction, CancellationToken, Task> Accept(DemoConcern told) => When(told, [ConcernStatus.Submitted], (transaction, concern, token) =>
        MoveAsync(transaction, concern, new TransitionRequest(ConcernStatus.Assigned, Unit: concern.Unit), staff.Clerk(concern.Unit), token));

    public Func<ITransaction, CancellationToken, Task> Start(DemoConcern told) => When(told, [ConcernStatus.Assigned, ConcernStatus.Reopened], (transaction, concern, token) =>
        MoveAsync(transaction, concern, new TransitionRequest(ConcernStatus.InProgress), Worker(concern), token));

    public Func<ITransaction, CancellationToken, Task> PassOn(DemoConcern told) => When(told, [ConcernStatus.Assigned, ConcernStatus.InProgress], (transaction, concern, token) =>
    {
        var to = concern.Unit == DemoUnits.PassedOnTo ? "utilities-office" : DemoUnits.PassedOnTo;
        var text = texts.Said("passed", told.Locale, told.Place, content.Current.Units.Find(to).Label.In(told.Locale));
        return MoveAsync(transaction, concern, new TransitionRequest(ConcernStatus.Assigned, Unit: to, Text: text), staff.Clerk(concern.Unit), token);
    });

    public Func<ITransaction, CancellationToken, Task> Reply(DemoConcern told) => When(told, Open, (transaction, concern, token) =>
        concerns.ReplyAsync(transaction, concern.Id, null, texts.Said("reply", told.Locale, told.Place), staff.Clerk(concern.Unit), token));

    public Func<ITransaction, CancellationToken, Task> Note(DemoConcern told) => When(told, Open, (transaction, concern, token) =>
        concerns.NoteAsync(transaction, concern.Id, null, texts.Said("noted", Locales.Chinese), staff.Clerk(concern.Unit), token));

    public Func<ITransaction, CancellationToken, Task> Ask(DemoConcern told) => When(told, [ConcernStatus.Submitted, ConcernStatus.Assigned, ConcernStatus.InProgress], (transaction, concern, token) =>
        MoveAsync(transaction, concern, new TransitionRequest(ConcernStatus.AwaitingResident, Text: texts.Said("asked", told.Locale)), staff.Clerk(concern.Unit), token));

    public Func<ITransaction, CancellationToken, Task> Answer(DemoConcern told) => Speak(told, [ConcernStatus.AwaitingResident], "answered");

    public Func<ITransaction, CancellationToken, Task> AskAgain(DemoConcern told) => Speak(told, [ConcernStatus.Assigned, ConcernStatus.InProgress], "more");

    public Func<ITransaction, CancellationToken, Task> Defer(DemoConcern told) => When(told, [ConcernStatus.Assigned, ConcernStatus.InProgress, ConcernStatus.Reopened], (transaction, concern, token) =>
        MoveAsync(
            transaction,
            concern,
            new TransitionRequest(ConcernStatus.Deferred, Text: texts.Said("deferred", told.Locale), ReviewOn: calendar.Today.AddDays(random.Next(1, 55))),
            staff.Head(concern.Unit),
            token));

    public Func<ITransaction, CancellationToken, Task> Rectify(DemoConcern told, bool copied) => When(told, Open, async (transaction, concern, token) =>
    {
        var worker = Worker(concern);
        var words = copied ? texts.Said("copied", told.Locale) : texts.Rectified(told.Category, told.Locale, told.Place);
        await concerns.RecordRectificationAsync(
            transaction, concern.Id, null, new Rectification(words, copied ? [] : await photos.AfterAsync(transaction, told, worker, token)), worker, token);
    });

    public Func<ITransaction, CancellationToken, Task> Dispute(DemoConcern told) => When(told, [ConcernStatus.Rectified], async (transaction, concern, token) =>
    {
        var words = texts.Said("disputed", told.Locale);
        if (told.Door is null)
        {
            await chat.SayAsync(transaction, told.Conversation, words, token);
            await concerns.AnswerRectificationAsync(transaction, concern.Id, solved: false, words, Actor.Resident(told.ResidentId), token);
        }
        else
        {
            await ReturnAsync(transaction, concern, told, ReturnVisitResult.Disputed, words, token);
        }
    });

    public Func<ITransaction, CancellationToken, Task> Confirm(DemoConcern told) => When(told, [ConcernStatus.Rectified], async (transaction, concern, token) =>
    {
        if (told.Door is null)
        {
            await chat.SayAsync(transaction, told.Conversation, content.Current.Commands.Of(Command.Yes).All.First(), token);
            await concerns.AnswerRectificationAsync(transaction, concern.Id, solved: true, null, Actor.Resident(told.ResidentId), token);
        }
        else
        {
            await ReturnAsync(transaction, concern, told, ReturnVisitResult.Confirmed, texts.Said("confirmed", Locales.Chinese), token);
        }
    });

    public Func<ITransaction, CancellationToken, Task> Rate(DemoConcern told, int stars) => When(told, [ConcernStatus.Closed], async (transaction, concern, token) =>
    {
        var words = random.Next(2) == 0 ? texts.Said($"rated.{Math.Clamp(stars, 2, 5)}", told.Locale) : null;
        await concerns.RateAsync(transaction, concern.Id, stars, words, Actor.Resident(told.ResidentId), token);
    });

    // What was disputed is taken up by somebody other than who settled it.
    private Actor Worker(Concern concern) =>
        concern.Status == ConcernStatus.Reopened || concern.SettledBy == staff.Clerk(concern.Unit).Id ? staff.Head(concern.Unit) : staff.Clerk(concern.Unit);

    private static readonly ConcernStatus[] Open = [ConcernStatus.Submitted, ConcernStatus.Assigned, ConcernStatus.InProgress, ConcernStatus.Reopened];

    private Func<ITransaction, CancellationToken, Task> Speak(DemoConcern told, ConcernStatus[] when, string stage) => When(told, when, async (transaction, concern, token) =>
    {
        var words = texts.Said(stage, told.Locale);
        await chat.SayAsync(transaction, told.Conversation, words, token);
        await concerns.AddWordsAsync(transaction, concern.Id, words, Actor.Resident(told.ResidentId), token);
    });

    // Who has no chat is told, and asked, at the door.
    private async Task ReturnAsync(ITransaction transaction, Concern concern, DemoConcern told, ReturnVisitResult result, string words, CancellationToken cancellationToken)
    {
        var visitor = staff.Visitor(told.Area);
        var open = await returnVisits.ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id), cancellationToken);
        var visit = open.Count > 0 ? open[0] : await returnVisits.OpenAsync(transaction, concern.Id, told.ResidentId, ReturnVisitReason.AskedFor, visitor, cancellationToken);
        await returnVisits.RecordAsync(transaction, visit.Id, result, words, visitor, cancellationToken);
    }

    private Task MoveAsync(ITransaction transaction, Concern concern, TransitionRequest request, Actor actor, CancellationToken cancellationToken) =>
        concerns.TransitionAsync(transaction, concern.Id, null, request, actor, cancellationToken);

    private Func<ITransaction, CancellationToken, Task> When(DemoConcern told, ConcernStatus[] statuses, Func<ITransaction, Concern, CancellationToken, Task> act) => async (transaction, token) =>
    {
        if (await queries.FindAsync(transaction, told.Id, token) is { } concern && statuses.Contains(concern.Status))
        {
            await act(transaction, concern, token);
        }
    };
}
