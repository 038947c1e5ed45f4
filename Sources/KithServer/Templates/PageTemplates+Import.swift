extension PageTemplates {
  static let invite = """
    {{#link}}<p class="said" role="status">The link for {{who}}; it is shown this once, and works once:</p><pre>{{link}}</pre>{{/link}}
    <form method="post"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>Role <select name="role"><option>guardian</option><option>student</option><option>coach</option><option>coordinator</option></select></label>
    <label>The id of the student or the coach; nothing for a coordinator <input name="id" autocomplete="off"></label>
    <label>Days <input type="number" name="days" value="7" min="1" max="{{most}}"></label>
    <button>Make a link</button></form>
    """

  static let importing = """
    <p>Everything is looked over first; nothing counts before you have seen what it would do.</p>
    <form method="post" enctype="multipart/form-data"><input type="hidden" name="csrf" value="{{csrf}}">
    <fieldset><legend>What the school has</legend>
    <label>OneRoster export (zip) <input type="file" name="oneroster" multiple></label>
    <label>Survey <input type="file" name="survey" multiple></label>
    <label>Its mapping, where you have one <input type="file" name="map" multiple></label>
    <label>Free hours: grids or calendars <input type="file" name="availability" multiple></label>
    <label>Coaches <input type="file" name="coaches"></label>
    <label>Venues <input type="file" name="venues"></label>
    <label>Earlier teams <input type="file" name="history"></label></fieldset>
    <fieldset><legend>Or a roster of Kith</legend>
    <label>students.csv and the tables beside it <input type="file" name="roster" multiple></label></fieldset>
    <label>The zone of students of whom nothing tells it <input name="time_zone" placeholder="America/New_York"></label>
    {{#hasRoster}}<label class="line"><input type="checkbox" name="add_people" value="yes"> Surveys may bring students who are not on the roster</label>{{/hasRoster}}
    <button>Look it over</button></form>
    """

  static let review = """
    {{#hasProblems}}<h2>To put right first</h2><ul>{{#problems}}<li class="bad">{{text}}</li>{{/problems}}</ul>{{/hasProblems}}
    {{#joins}}<p>{{text}}</p>{{/joins}}
    <ul>{{#changes}}<li><b>{{count}}</b> {{kind}} {{names}}</li>{{/changes}}</ul>
    <form method="post" action="/import/review"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="upload" value="{{token}}">
    {{#doubts}}<fieldset><legend>{{title}}</legend><p>Becomes {{becomes}}: {{because}}</p><p class="facts">For example: {{#samples}}“{{text}}” {{/samples}}</p>
    <label class="line"><input type="checkbox" name="confirm" value="{{title}}"{{#isConfirmed}} checked{{/isConfirmed}}> Yes, it becomes that</label></fieldset>{{/doubts}}
    {{#kinds}}<label class="line"><input type="checkbox" name="accept" value="{{kind}}"> I have read the {{count}} notices of the kind {{kind}}, and accept them</label>{{/kinds}}
    {{#accepted}}<input type="hidden" name="accept" value="{{kind}}">{{/accepted}}
    <details open><summary>Notices</summary><ul>{{#notices}}<li>{{text}}</li>{{/notices}}</ul></details>
    <button class="quiet" name="act" value="look">Look again</button>
    {{#isReady}}<button name="act" value="keep">Import</button>{{/isReady}}</form>
    <p><a href="/import">Send other files</a></p>
    """
}
