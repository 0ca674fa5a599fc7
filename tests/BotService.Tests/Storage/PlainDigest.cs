using System.Text.Json.Nodes;
using Huiyin.Outbox;

namespace Huiyin.Storage;

/// <summary>Joins payloads like <c>{"texts":["a"],"ask":true}</c>; one with a card goes by itself.</summary>
internal sealed class PlainDigest : IMessageDigest
{
    public static string Payload(string text, bool asks = false, bool card = false) =>
        new JsonObject { ["texts"] = new JsonArray(text), ["ask"] = asks, ["card"] = card }.ToJsonString();

    public static IReadOnlyList<string> TextsOf(string payload) => [.. JsonNode.Parse(payload)!["texts"]!.AsArray().Select(text => text!.GetValue<string>())];

    public DigestPiece? Read(string payload) => JsonNode.Parse(payload) is JsonObject message && message["texts"] is not null && message["card"]?.GetValue<bool>() != true
        ? new DigestPiece(TextsOf(payload).Sum(text => text.Length), message["ask"]?.GetValue<bool>() == true)
        : null;

    public string Compose(IReadOnlyList<string> payloads) => new JsonObject
    {
        ["texts"] = new JsonArray([.. payloads.SelectMany(TextsOf).Select(text => JsonValue.Create(text))]),
        ["ask"] = JsonNode.Parse(payloads[^1])!["ask"]!.GetValue<bool>(),
    }.ToJsonString();
}
