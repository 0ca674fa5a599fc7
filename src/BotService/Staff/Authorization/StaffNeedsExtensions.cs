using Huiyin.Concerns;

namespace Huiyin.Staff.Authorization;

internal static class StaffNeedsExtensions
{
    /// <summary>Says which scope a token needs here, and which roles may.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, StaffScopes scope, params ReadOnlySpan<ActorRole> roles)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new StaffNeeds(scope, roles.ToArray()));

    /// <summary>Also for who has yet to change a first password, whatever the scope.</summary>
    public static TBuilder NeedsOnlySignIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new StaffNeeds(StaffScopes.None, [], AlsoWithFirstPassword: true));
}
