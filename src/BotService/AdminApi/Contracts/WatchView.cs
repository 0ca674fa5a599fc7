using System.ComponentModel;

namespace Huiyin.AdminApi.Contracts;

internal sealed record WatchView([property: Description("Whether the caller watches the concern.")] bool Watched);
