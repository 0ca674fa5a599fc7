using System.Text.Json;

namespace Huiyin.Dialogs;

/// <summary>A button on one of our cards was tapped; the templates in <c>dialogs/cards/</c> say which carry what.</summary>
/// <param name="Action"><c>confirm</c>, <c>cancel</c>, <c>change</c>, <c>status</c>, <c>solved</c>, <c>not-solved</c>, <c>unsubscribe</c>.</param>
/// <param name="Field">Of <c>change</c>: which answer.</param>
/// <param name="Number">Of a concern.</param>
/// <param name="Draft">The report that the card showed; an older card must not change a newer report.</param>
internal sealed record Tap(string Action, string? Field, string? Number, string? Draft)
{
    public static Tap? Read(string? json)
    {
        if (json is null || !json.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        using var value = JsonDocument.Parse(json);
        return Member(value.RootElement, "action") is { } action
            ? new Tap(action, Member(value.RootElement, "field"), Member(value.RootElement, "number"), Member(value.RootElement, "draft"))
            : null;
    }

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 and <= 100 } text ? text : null;
}
