using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Huiyin.Bot;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Hosting;

/// <summary>
/// Stands for the bot where only the way to it and back is tested: it takes what the inbox would, once, and answers in the same
/// transaction by the rules below.
/// </summary>
internal sealed class CannedBot(IOutbox outbox) : IInbox
{
    private readonly ConcurrentDictionary<(ConversationKey, string), byte> _known = new();

    /// <summary>What was accepted, in order.</summary>
    public ConcurrentQueue<JsonObject> Accepted { get; } = new();

    public async Task<bool> AcceptAsync(ITransaction transaction, InboundActivity activity, CancellationToken cancellationToken)
    {
        if (!_known.TryAdd((activity.Conversation, activity.ActivityId), 0))
        {
            return false;
        }

        var accepted = (JsonObject)JsonNode.Parse(activity.Payload)!;
        transaction.OnCommitted(() => Accepted.Enqueue(accepted));
        foreach (var reply in Replies(accepted))
        {
            await SayAsync(transaction, activity.Conversation, reply, cancellationToken);
        }

        return true;
    }

    public Task SayAsync(ITransaction transaction, ConversationKey conversation, JsonObject activity, CancellationToken cancellationToken, string? id = null)
    {
        activity["id"] = id ?? $"hy-{Guid.CreateVersion7():N}";
        return outbox.EnqueueAsync(
            transaction,
            new NewOutboxMessage(conversation, (string)activity["id"]!, id is null ? OutboxOperation.Send : OutboxOperation.Update, activity.ToJsonString()),
            cancellationToken);
    }

    private static IEnumerable<JsonObject> Replies(JsonObject activity)
    {
        var isEnglish = ((string?)activity["locale"])?.StartsWith("en", StringComparison.Ordinal) == true;
        switch ((string)activity["type"]!)
        {
            case "conversationUpdate":
                yield return Choices(
                    isEnglish ? "Hello! What would you like to tell us?" : "您好！请问有什么事要反映？",
                    isEnglish ? ["Report a concern", "My concerns", "Help"] : ["反映问题", "我的诉求", "帮助"]);
                break;
            case "message" when activity["attachments"] is JsonArray { Count: > 0 } files:
                yield return Message(isEnglish ? $"Got {files.Count} file(s)." : $"收到 {files.Count} 个文件。");
                break;
            case "message" when (string?)activity["text"] is "card" or "卡片":
                yield return Card(isEnglish);
                break;
            case "message" when (string?)activity["text"] == "typing":
                yield return new JsonObject { ["type"] = "typing" };
                yield return Message("typed");
                break;
            case "message":
                yield return Message((isEnglish ? "You said: " : "您说：") + (string?)activity["text"]);
                break;
        }
    }

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" };

    private static JsonObject Choices(string text, string[] choices)
    {
        var message = Message(text);
        message["suggestedActions"] = new JsonObject
        {
            ["actions"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["type"] = "imBack", ["title"] = choice, ["value"] = choice })]),
        };
        return message;
    }

    private static JsonObject Card(bool isEnglish) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["content"] = JsonNode.Parse($$$"""
                {
                  "type": "AdaptiveCard", "version": "1.3", "speak": "{{{(isEnglish ? "Please check" : "请核对")}}}",
                  "body": [
                    {"type": "TextBlock", "size": "Large", "weight": "Bolder", "wrap": true, "text": "{{{(isEnglish ? "Is this right?" : "请核对以下内容")}}}"},
                    {"type": "FactSet", "facts": [
                      {"title": "{{{(isEnglish ? "Concern" : "诉求")}}}", "value": "{{{(isEnglish ? "Cars block the school gate every morning" : "学校门口每天早上乱停车，孩子进出不安全")}}}"},
                      {"title": "{{{(isEnglish ? "Category" : "类别")}}}", "value": "{{{(isEnglish ? "Parking" : "停车管理")}}}"},
                      {"title": "{{{(isEnglish ? "Place" : "地点")}}}", "value": "{{{(isEnglish ? "North gate, Primary School No. 2" : "第二小学北门")}}}"}]}],
                  "actions": [
                    {"type": "Action.Submit", "title": "{{{(isEnglish ? "File it" : "提交")}}}", "data": {"act": "file"}},
                    {"type": "Action.Submit", "title": "{{{(isEnglish ? "Change the place" : "修改地点")}}}", "data": {"act": "change"}}]
                }
                """),
        }),
    };
}
