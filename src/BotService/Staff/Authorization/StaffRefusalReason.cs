using Microsoft.AspNetCore.Authorization;

namespace Huiyin.Staff.Authorization;

/// <summary>Why somebody who is signed in may not.</summary>
internal sealed class StaffRefusalReason(IAuthorizationHandler handler, StaffRefusedException refused) : AuthorizationFailureReason(handler, refused.Message)
{
    public StaffRefusedException Refused { get; } = refused;
}
