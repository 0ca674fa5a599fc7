using Microsoft.AspNetCore.Authorization;

namespace Huiyin.Staff.Authorization;

/// <summary>What the endpoint asks of staff: see <see cref="StaffNeeds"/>.</summary>
internal sealed class StaffRequirement : IAuthorizationRequirement
{
    public static StaffRequirement Instance { get; } = new();
}
