using Microsoft.AspNetCore.Authorization;

namespace Huiyin.Staff.Authorization;

/// <summary>Holds role, scopes and the first password against what the endpoint needs, and leaves the reason for the answer.</summary>
internal sealed class StaffRequirementHandler : AuthorizationHandler<StaffRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StaffRequirement requirement)
    {
        if (context.Resource is not HttpContext http || context.User.Identity?.IsAuthenticated != true)
        {
            return Task.CompletedTask;
        }

        var needs = http.GetEndpoint()?.Metadata.GetMetadata<StaffNeeds>() ?? StaffNeeds.OfMethod(http.Request.Method);
        if (StaffPrincipal.MustChangePassword(context.User) && !needs.AlsoWithFirstPassword)
        {
            Refuse(context, new StaffRefusedException(StaffRefusal.PasswordChangeRequired));
        }
        else if (needs.Roles.Count > 0 && !needs.Roles.Contains(StaffPrincipal.ActorOf(context.User).Role))
        {
            Refuse(context, StaffRefusedException.MissingRole(null, needs.Roles));
        }
        else if (!StaffPrincipal.ScopesOf(context.User).HasFlag(needs.Scope))
        {
            Refuse(context, new StaffRefusedException(StaffRefusal.MissingScope, null, ("scope", StaffScopeNames.NameOf(needs.Scope))));
        }
        else
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private void Refuse(AuthorizationHandlerContext context, StaffRefusedException reason) => context.Fail(new StaffRefusalReason(this, reason));
}
