using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Administration;

internal static class AdministrationSetup
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services.AddSingleton<SettingHistory>().AddSingleton<FolderCheck>();

    /// <summary>Accounts are the administrators' alone; the rest of the settings others may read.</summary>
    public static void LimitSettings(this RazorPagesOptions options)
    {
        options.Conventions.AddFolderApplicationModelConvention("/Settings", page => Need(page, SettingsPageModel.Readers));
        foreach (var accounts in new[] { "/Settings/Staff", "/Settings/Member" })
        {
            options.Conventions.AddPageApplicationModelConvention(accounts, page => Need(page, [ActorRole.Administrator]));
        }
    }

    private static void Need(PageApplicationModel page, ActorRole[] roles) => page.EndpointMetadata.Add(new StaffNeeds(StaffScopes.Read, roles));
}
