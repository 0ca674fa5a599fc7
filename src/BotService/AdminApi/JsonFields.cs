using System.Collections;
using System.Reflection;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;

namespace Huiyin.AdminApi;

/// <summary>What a field of a request's body may hold, read off its contract.</summary>
internal static class JsonFields
{
    /// <param name="body">The contract.</param>
    /// <param name="path">As the reader of JSON says it: <c>areas[0].target</c>.</param>
    public static string Allowed(Type body, string path)
    {
        var (type, name) = ((Type?)body, "");
        foreach (var step in path.Split('.'))
        {
            name = step.Split('[')[0];
            type = type?.GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public)?.PropertyType;
            type = step.Contains('[', StringComparison.Ordinal) ? type?.GetGenericArguments().FirstOrDefault() : type;
        }

        var value = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => AllowedValues.Of(name),
            _ when value == typeof(ActorRole) => AllowedValues.Of("role"),
            _ when value == typeof(ReturnVisitResult) => AllowedValues.Of("result"),
            { IsEnum: true } => string.Join(", ", Enum.GetNames(value)),
            _ when AllowedValues.Of(name) is var known and not "-" => known,
            _ when value == typeof(bool) => "true, false",
            _ when value == typeof(int) || value == typeof(long) => "0, 1, 2, …",
            _ when value == typeof(DateOnly) => "YYYY-MM-DD",
            _ when value == typeof(DateTimeOffset) => "YYYY-MM-DDThh:mm:ssZ",
            _ when value == typeof(string) => "\"…\"",
            _ when value.IsAssignableTo(typeof(IEnumerable)) => "[…]",
            _ => "{…}",
        };
    }
}
