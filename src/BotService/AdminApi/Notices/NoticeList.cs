using System.ComponentModel;

namespace Huiyin.AdminApi.Notices;

internal sealed record NoticeList(IReadOnlyList<NoticeView> Items, [property: Description("Hand it back as before; absent on the last page.")] string? NextBefore);
