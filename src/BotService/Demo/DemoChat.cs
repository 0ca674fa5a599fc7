using System.Text.Json.Nodes;
using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.DirectLine;
using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Protocol;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Huiyin.Demo;

/// <summary>Residents at the chat page, with what they and the bot said.</summary>
internal sealed class DemoChat(
    IResidentRepository residents,
    IConversationRepository conversations,
    IDirectLineStore store,
    IDialogContent content,
    DistrictTime district,
    IOptions<DirectLineOptions> options,
    TimeProvider clock)
{
    /// <param name="transaction">Where to write.</param>
    /// <param name="locale">What they speak.</param>
    /// <param name="isGone">They threw the phone away since: the conversation cannot be written to.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public async Task<(string ResidentId, ConversationKey Conversation)> ComeAsync(ITransaction transaction, string locale, bool isGone, CancellationToken cancellationToken)
    {
        var (now, userId) = (clock.GetUtcNow(), $"dl_{Guid.NewGuid():N}");
        var key = DirectLineChannel.Key(ConversationStarter.NewId());
        var resident = await residents.EnsureAsync(transaction, key.ChannelId, userId, locale, cancellationToken);
        var reference = new ConversationReference
        {
            ChannelId = key.ChannelId,
            ServiceUrl = DirectLineChannel.ServiceUrl,
            Conversation = new ConversationAccount(id: key.ConversationId),
            User = new ChannelAccount(id: userId),
            Bot = new ChannelAccount(id: options.Value.BotId),
            Locale = locale,
        };
        await conversations.RefreshAsync(
            transaction,
            new Conversation { Key = key, ResidentId = resident.Id, ServiceUrl = DirectLineChannel.ServiceUrl, Reference = ConversationReferences.Write(reference), Locale = locale, LastInboundAt = now },
            cancellationToken);
        if (!isGone)
        {
            await store.StartAsync(transaction, new DirectLineConversation(key.ConversationId, userId, locale, now), cancellationToken);
            await PutAsync(transaction, key, content.Current.Prompts.Text("greeting", locale), userId: null, cancellationToken);
        }

        return (resident.Id, key);
    }

    public async Task SayAsync(ITransaction transaction, ConversationKey key, string words, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(transaction, key.ConversationId, cancellationToken) is { UserId: { } userId })
        {
            await PutAsync(transaction, key, words, userId, cancellationToken);
        }
    }

    /// <summary>The receipt, as the bot words it.</summary>
    public Task HearFiledAsync(ITransaction transaction, ConversationKey key, Concern concern, CancellationToken cancellationToken) => PutAsync(
        transaction,
        key,
        content.Current.Prompts.Text(
            "report.filed",
            concern.Language,
            ("number", ConcernNumber.Format(concern.Number)),
            ("by", DateOnly.FromDateTime(district.At(concern.ResolutionDue).DateTime)),
            ("unit", content.Current.Units.TryFind(concern.Unit, out var unit) ? unit.Label : concern.Unit)),
        userId: null,
        cancellationToken);

    private async Task PutAsync(ITransaction transaction, ConversationKey key, string text, string? userId, CancellationToken cancellationToken)
    {
        if (await store.TakePlaceAsync(transaction, key.ConversationId, clock.GetUtcNow(), cancellationToken) is not { } place)
        {
            return;
        }

        var id = $"{key.ConversationId}|{place.Sequence:D7}";
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["timestamp"] = Timestamps.Format(place.Timestamp),
            ["channelId"] = DirectLineChannel.Id,
            ["conversation"] = new JsonObject { ["id"] = key.ConversationId },
            ["from"] = userId is null
                ? new JsonObject { ["id"] = options.Value.BotId, ["name"] = options.Value.BotName, ["role"] = "bot" }
                : new JsonObject { ["id"] = userId, ["role"] = "user" },
            ["text"] = text,
        };
        await store.PutAsync(transaction, new StoredActivity(key.ConversationId, place.Sequence, id, null, place.Timestamp, ActivityText.Write(activity)), cancellationToken);
    }
}
