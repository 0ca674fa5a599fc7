using Huiyin.Concerns;

namespace Huiyin.Staff;

/// <summary>What an administrator fills in; checked by <see cref="StaffProfiles"/>.</summary>
internal sealed record StaffProfile(
    string? Login,
    string? Name,
    ActorRole? Role,
    string? Unit = null,
    IReadOnlyList<string?>? Areas = null,
    IReadOnlyList<string?>? Units = null,
    string? Locale = null,
    string? Email = null);
