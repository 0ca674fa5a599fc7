namespace Huiyin.Verification;

internal static class VerificationSetup
{
    /// <summary>Runs every <see cref="Concerns.Proof.ILedgerCheck"/> that features register.</summary>
    public static IServiceCollection AddVerification(this IServiceCollection services) => services.AddSingleton<IServiceCommand, VerifyCommand>();
}
