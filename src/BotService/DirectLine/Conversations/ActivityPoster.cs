using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Streaming;
using Huiyin.Transactions;

namespace Huiyin.DirectLine.Conversations;

/// <summary>
/// Takes what a client posts: into the history, where its echo tells the client that it arrived, and into the inbox, where the
/// bot finds it later. Both commit together, and the answer does not wait for the bot.
/// </summary>
internal sealed class ActivityPoster(
    ITransactions transactions,
    IDirectLineStore store,
    IInbox inbox,
    IAttachmentRepository attachments,
    InboundActivities inbound,
    ConversationSignals signals,
    TimeProvider time)
{
    /// <summary>Returns the activity's id; the same one for an activity that was posted before and whose answer was lost.</summary>
    public Task<string> PostAsync(string conversationId, PostedActivity activity, IReadOnlyList<Attachment> files, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            (transaction, token) => activity.IsTyping
                ? ShowTypingAsync(transaction, conversationId, activity, token)
                : PostAsync(transaction, conversationId, activity, files, token),
            cancellationToken);

    private async Task<string> PostAsync(
        ITransaction transaction,
        string conversationId,
        PostedActivity activity,
        IReadOnlyList<Attachment> files,
        CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var place = await store.TakePlaceAsync(transaction, conversationId, now, cancellationToken)
            ?? throw DirectLineError.ConversationNotFound();
        if (activity.ClientActivityId is { } clientId
            && await store.FindPostedAsync(transaction, conversationId, clientId, cancellationToken) is { } posted)
        {
            return posted;
        }

        var conversation = await IntroduceAsync(transaction, conversationId, activity, now, cancellationToken);
        foreach (var file in files)
        {
            await attachments.AddAsync(transaction, file, cancellationToken);
        }

        var activityId = $"{conversationId}|{place.Sequence:D7}";
        var placed = activity.Place(conversationId, activityId, place.Timestamp);
        await store.PutAsync(
            transaction,
            new StoredActivity(conversationId, place.Sequence, activityId, activity.ClientActivityId, place.Timestamp, ActivityText.Write(placed)),
            cancellationToken);
        await inbox.AcceptAsync(transaction, inbound.Posted(conversationId, activityId, placed, conversation.Locale), cancellationToken);
        await signals.HistoryGrewAsync(transaction, conversationId, cancellationToken);
        return activityId;
    }

    // A conversation that was started without naming anybody learns from its first activity who is there.
    private async Task<DirectLineConversation> IntroduceAsync(
        ITransaction transaction,
        string conversationId,
        PostedActivity activity,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var conversation = await store.FindAsync(transaction, conversationId, cancellationToken)
            ?? throw DirectLineError.ConversationNotFound();
        var userId = activity.UserId ?? conversation.UserId ?? throw DirectLineError.BadRequest("'from.id' is missing");
        activity.UserId ??= userId;
        if (conversation.UserId is null)
        {
            await store.SetUserAsync(transaction, conversationId, userId, cancellationToken);
            await inbox.AcceptAsync(transaction, inbound.Joined(conversationId, userId, conversation.Locale, now), cancellationToken);
        }

        return conversation;
    }

    // Worth nothing a moment later: seen by who is there now, kept nowhere, and no turn of the bot's.
    private async Task<string> ShowTypingAsync(
        ITransaction transaction,
        string conversationId,
        PostedActivity activity,
        CancellationToken cancellationToken)
    {
        if (await store.FindAsync(transaction, conversationId, cancellationToken) is null)
        {
            throw DirectLineError.ConversationNotFound();
        }

        var activityId = $"{conversationId}|typing|{Guid.NewGuid():N}";
        var notice = TypingNotice.From(conversationId, activityId, activity.UserId, "user", Timestamps.Format(time.GetUtcNow()));
        await signals.TypingAsync(transaction, notice, cancellationToken);
        return activityId;
    }
}
