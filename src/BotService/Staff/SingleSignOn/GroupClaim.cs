using System.Security.Claims;
using System.Text.Json;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>The groups that the provider names: a claim that comes once for each or as a list, or lies within another (<c>realm_access.roles</c>).</summary>
internal static class GroupClaim
{
    public static IReadOnlySet<string> Of(ClaimsPrincipal identity, string name)
    {
        var groups = identity.FindAll(name).SelectMany(claim => Values(claim.Value)).ToHashSet(StringComparer.Ordinal);
        var path = name.Split('.');
        if (groups.Count == 0 && path.Length > 1 && identity.FindFirstValue(path[0]) is { } outer)
        {
            groups.UnionWith(Within(outer, path[1..]));
        }

        return groups;
    }

    private static IEnumerable<string> Values(string claim) => claim.StartsWith('[') && Parse(claim) is { } list ? Strings(list) : [claim];

    private static IEnumerable<string> Within(string outer, string[] path)
    {
        var at = Parse(outer);
        foreach (var step in path)
        {
            at = at is { ValueKind: JsonValueKind.Object } fields && fields.TryGetProperty(step, out var inner) ? inner : null;
        }

        return at is { } found ? Strings(found) : [];
    }

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static JsonElement? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
