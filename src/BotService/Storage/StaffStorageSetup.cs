using Huiyin.Staff;
using Huiyin.Staff.Sessions;
using Microsoft.AspNetCore.DataProtection;

namespace Huiyin.Storage;

internal static class StaffStorageSetup
{
    public static IServiceCollection AddStaffStorage(this IServiceCollection services, StorageOptions options)
    {
        // Nodes share the folder, so a form that one of them made is taken by all.
        services.AddDataProtection().SetApplicationName("Huiyin").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.FullDirectory, "keys")));
        return services
            .AddSingleton<IStaffRepository, StaffRepository>()
            .AddSingleton<IStaffTokenRepository, StaffTokenRepository>()
            .AddSingleton<IStaffSessionRepository, StaffSessionRepository>()
            .AddSingleton<IStaffAuditRepository, StaffAuditRepository>()
            .AddSingleton<ISignInFailureRepository, SignInFailureRepository>();
    }
}
