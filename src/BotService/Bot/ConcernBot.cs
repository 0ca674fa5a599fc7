using System.Globalization;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace Huiyin.Bot;

/// <summary>Meets whoever comes into a conversation, learns who and in which language, and lets the dialog listen.</summary>
internal sealed class ConcernBot(
    ConversationState conversationState,
    UserState userState,
    MainDialog dialog,
    IDialogContent content,
    IEnumerable<IInboundFiles> files,
    IResidentRepository residents,
    IConversationRepository conversations,
    TimeProvider time) : ActivityHandler
{
    private readonly IStatePropertyAccessor<DialogState> _dialogState = conversationState.CreateProperty<DialogState>(nameof(DialogState));
    private readonly IStatePropertyAccessor<bool> _greeted = conversationState.CreateProperty<bool>("greeted");

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is not { From.Id: not null, Conversation.Id: not null } || IsFromBot(turnContext.Activity))
        {
            return;
        }

        await MeetAsync(turnContext, cancellationToken);
        // The SDK sets one of the two cultures only; dates and sentences need both, in the resident's own language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Turn.Of(turnContext).Resident.Locale);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        await GreetOnceAsync(turnContext, cancellationToken);
        await dialog.RunAsync(turnContext, _dialogState, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id) ? GreetOnceAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == "webchat/join" ? GreetOnceAsync(turnContext, cancellationToken) : Task.CompletedTask;

    private static bool IsFromBot(Activity activity) => activity.From.Role == RoleTypes.Bot;

    private async Task MeetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var transaction = turnContext.TurnState.Get<TurnScope>().Transaction;
        var now = content.Current;
        var resident = await residents.EnsureAsync(transaction, activity.ChannelId, activity.From.Id, FirstLocale(activity), cancellationToken);
        var key = new ConversationKey(activity.ChannelId, activity.Conversation.Id);
        var reference = activity.GetConversationReference();
        await conversations.RefreshAsync(
            transaction,
            new Conversation
            {
                Key = key,
                ResidentId = resident.Id,
                ServiceUrl = activity.ServiceUrl ?? "",
                Reference = ConversationReferences.Write(reference),
                Locale = resident.Locale,
                LastInboundAt = time.GetUtcNow(),
            },
            cancellationToken);

        var received = await ReceiveAsync(transaction, activity, cancellationToken);
        var input = ResidentInput.Read(activity, received, now);
        turnContext.TurnState.Set(new Turn(transaction, resident, key, input, new Voice(now, resident.Locale, activity.ChannelId)));
    }

    // Whom a channel without a language of its own brings is greeted in the language that they wrote in.
    private static string FirstLocale(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Locale) && LanguageReader.Read(activity.Text ?? "") is { } spoken ? spoken : Locales.Resolve(activity.Locale);

    private async Task<ReceivedFiles> ReceiveAsync(ITransaction transaction, Activity activity, CancellationToken cancellationToken)
    {
        // Cards and the like come as attachments too; files are what has an address.
        var count = activity.Type == ActivityTypes.Message ? activity.Attachments?.Count(attachment => attachment.ContentUrl is not null) ?? 0 : 0;
        return count == 0 ? ReceivedFiles.None
            : files.FirstOrDefault(source => source.Serves(activity.ChannelId)) is { } source ? await source.ReceiveAsync(transaction, activity, cancellationToken)
            : new ReceivedFiles([], count);
    }

    private async Task GreetOnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await _greeted.GetAsync(turnContext, () => false, cancellationToken))
        {
            return;
        }

        await _greeted.SetAsync(turnContext, true, cancellationToken);
        await turnContext.SendActivityAsync(Turn.Of(turnContext).Voice.Say("greeting"), cancellationToken);
    }
}
