using Huiyin.Concerns;

namespace Huiyin.Staff.Authorization;

/// <summary>Metadata of an endpoint. Without it reading needs the scope <c>read</c> and everything else <c>write</c>, of any role.</summary>
/// <param name="Scope">The scope that a token needs; <see cref="StaffScopes.None"/> for any token.</param>
/// <param name="Roles">The roles that may; empty for all.</param>
/// <param name="AlsoWithFirstPassword">Open before the first password is changed: signing out, and changing it.</param>
internal sealed record StaffNeeds(StaffScopes Scope, IReadOnlyList<ActorRole> Roles, bool AlsoWithFirstPassword = false)
{
    public static StaffNeeds OfMethod(string method) =>
        new(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? StaffScopes.Read : StaffScopes.Write, []);
}
