using Huiyin.Concerns;
using Huiyin.Concerns.Told;
using Huiyin.Dialogs;
using Huiyin.Dialogs.Corrections;
using Huiyin.Dialogs.Courtesy;
using Huiyin.Dialogs.DoorToDoor;
using Huiyin.Dialogs.Drafts;
using Huiyin.Dialogs.Errands;
using Huiyin.Dialogs.Policies;
using Huiyin.Dialogs.Questions;
using Huiyin.Dialogs.Similar;
using Huiyin.Dialogs.StaffGroups;
using Huiyin.Outbox;
using Huiyin.Summaries.Messages;
using Microsoft.Bot.Builder;
using ConversationState = Microsoft.Bot.Builder.ConversationState;

namespace Huiyin.Bot;

internal static class BotSetup
{
    public static IServiceCollection AddBot(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(CourtesyOptionsReader.Read(configuration))
        .AddSingleton<InboxSignal>()
        .AddSingleton<IInbox, Inbox>()
        .AddSingleton<TurnApology>()
        .AddSingleton<TurnTyping>()
        .AddSingleton<TurnRunner>()
        .AddSingleton<TurnAdapter>()
        .AddHostedService<TurnProcessor>()
        .AddSingleton<INotificationComposer, NotificationComposer>()
        .AddSingleton<IPeriodicComposer, PeriodicComposer>()
        .AddSingleton<IMessageWords, MessageWords>()
        .AddSingleton<IMessageDigest, MessageDigest>()
        .AddSingleton<ActPreview>()
        .AddScoped<TurnScope>()
        .AddScoped<IStorage, TransactionalStorage>()
        .AddScoped<ConversationState>()
        .AddScoped<UserState>()
        .AddScoped<IBot, ConcernBot>()
        .AddDialogs();

    private static IServiceCollection AddDialogs(this IServiceCollection services) => services
        .AddSingleton<WordsQuestion>()
        .AddSingleton<CategoryQuestion>()
        .AddSingleton<PlaceQuestion>()
        .AddSingleton<SimilarQuestion>()
        .AddSingleton<SimilarOffers>()
        .AddSingleton<SinceQuestion>()
        .AddSingleton<PhotosQuestion>()
        .AddSingleton<PhoneQuestion>()
        .AddSingleton<SummaryQuestion>()
        .AddSingleton<ReportQuestions>()
        .AddSingleton<CorrectionReader>()
        .AddSingleton<DraftCorrections>()
        .AddSingleton<ConcernFiling>()
        .AddSingleton<NewMatterReader>()
        .AddSingleton<LaterMatters>()
        .AddSingleton<OfferQuestion>()
        .AddSingleton<DraftTalk>()
        .AddSingleton<RectificationReply>()
        .AddSingleton<StatusReply>()
        .AddSingleton<LanguageSwitch>()
        .AddSingleton<TurnListener>()
        .AddSingleton<TurnCourtesy>()
        .AddSingleton<ConcernChoice>()
        .AddSingleton<IErrand, AnswerErrand>()
        .AddSingleton<IErrand, AddMoreErrand>()
        .AddSingleton<IErrand, WithdrawErrand>()
        .AddSingleton<IErrand, RateErrand>()
        .AddSingleton<IErrand, CallbackErrand>()
        .AddSingleton<IErrand, SubscribeErrand>()
        .AddSingleton<IErrand, UnsubscribeErrand>()
        .AddScoped<IErrand, EraseErrand>()
        .AddSingleton<MyDataReply>()
        .AddSingleton<DataCopyReply>()
        .AddScoped<TalkMemories>()
        .AddScoped<SubscriptionWords>()
        .AddScoped<ErrandStarter>()
        .AddScoped<NumberedWords>()
        .AddScoped<AnytimeCommands>()
        .AddSingleton<VisitLineReader>()
        .AddSingleton<HouseholdSearch>()
        .AddSingleton<StaffLineReply>()
        .AddSingleton<LinkCodeReply>()
        .AddSingleton<StaffGroupReply>()
        .AddSingleton<DoorToDoorWords>()
        .AddScoped<ReportConcernDialog>()
        .AddScoped<PolicyReply>()
        .AddScoped<ErrandDialog>()
        .AddScoped<DisputeDialog>()
        .AddScoped<MainDialog>();
}
