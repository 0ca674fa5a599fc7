namespace Huiyin.Staff.SingleSignOn;

/// <summary>Names entries of the configuration, never who signs in.</summary>
internal static partial class SingleSignOnLog
{
    [LoggerMessage(2301, LogLevel.Warning, "{Key} cannot be applied ({Code}): accounts keep what they have. Put its unit and areas right and start again.")]
    public static partial void MappingUnusable(ILogger logger, string key, string code);

    [LoggerMessage(2302, LogLevel.Warning, "{Key} would take the role from the last administrator, who keeps it.")]
    public static partial void LastAdministratorKept(ILogger logger, string key);
}
