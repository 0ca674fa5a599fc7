using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Huiyin.Transactions;
using Huiyin.Webhooks;

namespace Huiyin.Storage;

/// <summary>
/// Copies of a concern beside the ledger: what webhooks were or are to be told, and answers that are remembered for a repeated request. Codes,
/// numbers and times stay, so that the log stays whole and a repeated request still acts once.
/// </summary>
internal static class ErasedCopies
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Personal = ["place", "phone", "sinceWhen", "remark", "position"];

    public static async Task EraseAsync(ITransaction transaction, IReadOnlyList<string> concernIds, CancellationToken cancellationToken)
    {
        if (concernIds.Count == 0)
        {
            return;
        }

        await EraseDeliveriesAsync(transaction, concernIds, only: null, cancellationToken);
        await EraseAnswersAsync(transaction, concernIds, cancellationToken);
    }

    /// <summary>What webhooks are told of single events; the concerns themselves go on.</summary>
    public static async Task EraseEventsAsync(ITransaction transaction, IReadOnlyList<(string Concern, int Sequence)> events, CancellationToken cancellationToken)
    {
        if (events.Count > 0)
        {
            var messages = events.Select(one => WebhookObserver.MessageIdOf(one.Concern, one.Sequence)).ToHashSet();
            await EraseDeliveriesAsync(transaction, [.. events.Select(one => one.Concern).Distinct()], messages, cancellationToken);
        }
    }

    /// <summary>The same JSON without words, places, numbers to call and files; null when there were none.</summary>
    public static string? Without(string json)
    {
        var root = JsonNode.Parse(json);
        return Strip(root) ? root!.ToJsonString(Written) : null;
    }

    /// <summary>They are kept for a day, so they are few, and encrypted: what they are about stands nowhere else.</summary>
    public static async Task EraseAnswersAsync(ITransaction transaction, IReadOnlyList<string> concernIds, CancellationToken cancellationToken)
    {
        if (concernIds.Count == 0)
        {
            return;
        }

        var rows = await transaction.Connection().QueryAsync<(string Member, string Key, string Body)>(new CommandDefinition(
            "SELECT member_id, key, body FROM idempotency_key",
            cancellationToken: cancellationToken));
        foreach (var (member, key, body) in rows.ToList())
        {
            var place = IdempotencyKeyRepository.Field(member, key);
            var answer = transaction.Fields().Reveal(body, place)!;
            if (concernIds.Any(id => answer.Contains(id, StringComparison.Ordinal)) && Without(answer) is { } left)
            {
                await transaction.Connection().ExecuteAsync(new CommandDefinition(
                    "UPDATE idempotency_key SET body = @Body WHERE member_id = @Member AND key = @Key",
                    new { Member = member, Key = key, Body = transaction.Fields().Protect(left, place) },
                    cancellationToken: cancellationToken));
            }
        }
    }

    private static async Task EraseDeliveriesAsync(ITransaction transaction, IReadOnlyList<string> concernIds, HashSet<string>? only, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<(long Id, string Webhook, string Message, string Payload)>(new CommandDefinition(
            $"SELECT id, webhook_id, message_id, payload FROM webhook_delivery WHERE {transaction.Dialect().Among("concern_id", "Ids")}",
            new { Ids = concernIds.ToArray() },
            cancellationToken: cancellationToken));
        foreach (var (id, webhook, message, payload) in rows.Where(row => only?.Contains(row.Message) ?? true).ToList())
        {
            var place = WebhookRepository.PayloadField(webhook, message);
            if (Without(transaction.Fields().Reveal(payload, place)!) is { } left)
            {
                await transaction.Connection().ExecuteAsync(new CommandDefinition(
                    "UPDATE webhook_delivery SET payload = @Payload WHERE id = @Id",
                    new { Id = id, Payload = transaction.Fields().Protect(left, place) },
                    cancellationToken: cancellationToken));
            }
        }
    }

    private static bool Strip(JsonNode? node)
    {
        var stripped = false;
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (name == "text" && value is not null)
                    {
                        // Readers may count on the words to be there.
                        fields[name] = "";
                        stripped = true;
                    }
                    else if (Personal.Contains(name))
                    {
                        stripped |= fields.Remove(name);
                    }
                    else if (name == "attachments" && value is JsonArray { Count: > 0 })
                    {
                        fields[name] = new JsonArray();
                        stripped = true;
                    }
                    else
                    {
                        stripped |= Strip(value);
                    }
                }

                return stripped;
            case JsonArray items:
                foreach (var item in items)
                {
                    stripped |= Strip(item);
                }

                return stripped;
            default:
                return false;
        }
    }
}
