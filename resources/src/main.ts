import { createMwApp } from 'vue';
import App from './view/App.vue';

const target = document.getElementById( 'technicalpartners-matrix' );
if ( target ) {
	createMwApp( App ).mount( target );
}
