using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

internal sealed class StaffOptionsValidation : IValidateOptions<StaffOptions>
{
    public ValidateOptionsResult Validate(string? name, StaffOptions options) =>
        options.BootstrapToken is { } token && (token.Length < StaffOptions.ShortestToken || token.Any(char.IsWhiteSpace))
            ? ValidateOptionsResult.Fail($"Staff:BootstrapToken must have at least {StaffOptions.ShortestToken} characters and no spaces; choose a longer one, or leave it out to have one made.")
            : ValidateOptionsResult.Success;
}
