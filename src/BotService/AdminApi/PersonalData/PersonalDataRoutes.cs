using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;

namespace Huiyin.AdminApi.PersonalData;

internal static class PersonalDataRoutes
{
    public static RouteGroupBuilder MapPersonalData(this RouteGroupBuilder api)
    {
        var personal = api.MapGroup("").WithTags("personal data");
        personal.MapPost("/concerns/{concern}/reveal", (PersonalDataEndpoints endpoints, string concern, RevealBody body, HttpContext http, CancellationToken cancellationToken) => endpoints.RevealAsync(concern, body, http, cancellationToken))
            .Needs(StaffScopes.Personal).WithName("RevealConcern").WithSummary("Phone and exact place in full, for a reason that is written down").Refuses(400, 403, 404, 413, 415);
        personal.MapGet("/accesses", (PersonalDataEndpoints endpoints, string? concern, string? member, string? day, string? before, string? limit, HttpContext http, CancellationToken cancellationToken) => endpoints.ListAsync(concern, member, day, before, limit, http, cancellationToken))
            .Needs(StaffScopes.Admin, ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator).WithName("ListAccesses").WithSummary("Who was shown personal data in full, newest first, within the caller's areas").Refuses(400, 403, 404);
        return api;
    }
}
