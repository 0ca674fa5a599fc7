using System.Security.Claims;
using Huiyin.DialogContent;
using Huiyin.Staff;

namespace Huiyin.Desk;

/// <summary>What the viewer of a page may see.</summary>
internal sealed class DeskScope(IDialogContent content)
{
    public StaffAccess Of(ClaimsPrincipal viewer) => StaffAccess.Of(StaffPrincipal.MemberOf(viewer), content.Current.Areas);
}
