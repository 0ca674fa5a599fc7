namespace Huiyin.Staff;

/// <summary>Scopes as they are written: <c>read</c>, <c>write</c>, <c>export</c>, <c>admin</c>, <c>personal</c>.</summary>
internal static class StaffScopeNames
{
    public static IReadOnlyList<StaffScopes> Each { get; } = [StaffScopes.Read, StaffScopes.Write, StaffScopes.Export, StaffScopes.Admin, StaffScopes.Personal];

    public static IReadOnlyList<string> Of(StaffScopes scopes) => [.. Each.Where(scope => scopes.HasFlag(scope)).Select(NameOf)];

    public static string Write(StaffScopes scopes) => string.Join(',', Of(scopes));

    /// <summary>Null when a name is unknown.</summary>
    public static StaffScopes? Read(IEnumerable<string?> names)
    {
        var scopes = StaffScopes.None;
        foreach (var name in names)
        {
            var scope = Each.FirstOrDefault(known => string.Equals(NameOf(known), name?.Trim(), StringComparison.OrdinalIgnoreCase));
            if (scope == StaffScopes.None)
            {
                return null;
            }

            scopes |= scope;
        }

        return scopes;
    }

    public static string NameOf(StaffScopes scope) => scope.ToString().ToLowerInvariant();
}
